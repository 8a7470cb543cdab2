package io.timetracker.projects.web;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.WorkBurnt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the hours of a project went lately: a part of its page, and a page of its own. */
@Controller
class BurnDownController {

    private final WorkBurnt burnt;
    private final ProjectCatalog catalog;

    BurnDownController(WorkBurnt burnt, ProjectCatalog catalog) {
        this.burnt = burnt;
        this.catalog = catalog;
    }

    @GetMapping("/projects/{id}/burn-down")
    String show(@PathVariable ProjectId id, Call call) {
        var burn = burnt.burnDown(id, call.user());
        var project = catalog.find(id).orElseThrow(NotFound::new);
        call.model().addAttribute("chart", new BurnChart(project, burn, catalog.isVisible(project, call.user())));
        return call.isInPlace() ? "projects/_burn-down :: chart" : "projects/burn-down";
    }
}
