package io.timetracker.projects.web;

import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.WorkBurnt;
import org.springframework.stereotype.Component;

/** A project's page, or the part of it that a script asks for; the model may hold forms with errors already. */
@Component
class ProjectPages {

    private final ProjectScreens screens;
    private final RatePages ratePages;
    private final WorkBurnt burnt;

    ProjectPages(ProjectScreens screens, RatePages ratePages, WorkBurnt burnt) {
        this.screens = screens;
        this.ratePages = ratePages;
        this.burnt = burnt;
    }

    String project(ProjectView project, Call call) {
        fill(project, call);
        return call.part("projects/project", "project");
    }

    String tasks(ProjectView project, Call call) {
        fill(project, call);
        return call.isInPlace() ? "projects/_tasks :: tasks" : "projects/project";
    }

    String rates(ProjectView project, Call call) {
        if (!call.isInPlace()) {
            return project(project, call);
        }
        call.model().addAttribute("rates", ratePages.rates(project, call));
        return "projects/_rates :: rates";
    }

    private void fill(ProjectView project, Call call) {
        call.model().addAttribute("screen", screens.project(project, call.user()));
        call.model().addAttribute("rates", ratePages.rates(project, call));
        call.model().addAttribute("showsBurnDown", burnt.isVisible(project.id(), call.user()));
        call.model().addAttribute("tasks", screens.tasks(project, call.opens("closed"), call.user()));
    }
}
