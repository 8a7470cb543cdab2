package io.timetracker.time.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskChoice;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today and Time. Asked by htmx, only the part that changes. */
@Controller
class TimePages {

    private final TimeScreens screens;
    private final TimeLog log;
    private final TaskBoard tasks;

    TimePages(TimeScreens screens, TimeLog log, TaskBoard tasks) {
        this.screens = screens;
        this.log = log;
        this.tasks = tasks;
    }

    @GetMapping({"/", "/time"})
    String page(HttpServletRequest request, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        return show(Place.asked(request), htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest(), model, user);
    }

    /** The page of a place, or under htmx its changing part; the model may hold forms with errors already. */
    String show(Place place, boolean inPlace, Model model, CurrentUser user) {
        model.addAttribute("inPlace", inPlace);
        return place.isToday() ? today(place, inPlace, model, user) : time(place, inPlace, model, user);
    }

    private String today(Place place, boolean inPlace, Model model, CurrentUser user) {
        var screen = screens.today(place, user);
        model.addAttribute("screen", screen);
        addIfAbsent(model, "timerForm", TimerForm.EMPTY);
        addIfAbsent(model, "quickForm", new QuickForm("", screen.day()));
        edit(place, screen.day(), model, user);
        return inPlace ? "time/_today :: today" : "time/today";
    }

    private String time(Place place, boolean inPlace, Model model, CurrentUser user) {
        model.addAttribute("screen", screens.time(place, user));
        edit(place, screens.today(user), model, user);
        return inPlace ? "time/_list :: list" : "time/time";
    }

    /** What is being typed: a new entry, or one in the place of its row; with the tasks it can choose from. */
    private void edit(Place place, LocalDate day, Model model, CurrentUser user) {
        if (place.isAdding()) {
            model.addAttribute("adding", true);
            addIfAbsent(model, "entryForm", TimeEntryForm.on(day));
        }
        place.number(Place.EDIT).map(TimeEntryId::new).ifPresent(id -> {
            var entry = log.get(id, user);
            model.addAttribute("editing", id.value());
            model.addAttribute("editingRuns", entry.isRunning());
            addIfAbsent(model, "entryForm", TimeEntryForm.of(entry, screens.zone(user)));
        });
        if (model.getAttribute("entryForm") instanceof TimeEntryForm form) {
            model.addAttribute("tasks", tasksOf(form.projectId(), user));
        }
    }

    @GetMapping("/time/tasks")
    String tasks(@RequestParam @Nullable ProjectId projectId, Model model, @AuthenticationPrincipal CurrentUser user) {
        model.addAttribute("tasks", tasksOf(projectId, user));
        return "time/_tasks :: options";
    }

    private List<TaskChoice> tasksOf(@Nullable ProjectId project, CurrentUser user) {
        return project == null ? List.of() : tasks.openTasks(project, user);
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
