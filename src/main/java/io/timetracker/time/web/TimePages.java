package io.timetracker.time.web;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskChoice;
import io.timetracker.time.RoundingExplanations;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today, Time and Calendar. Asked by htmx, only the part that changes. */
@Controller
class TimePages {

    private final TimeScreens screens;
    private final CalendarScreens calendars;
    private final WeekPages weeks;
    private final TimeLog log;
    private final RoundingExplanations rounding;
    private final TaskBoard tasks;

    TimePages(
            TimeScreens screens,
            CalendarScreens calendars,
            WeekPages weeks,
            TimeLog log,
            RoundingExplanations rounding,
            TaskBoard tasks) {
        this.screens = screens;
        this.calendars = calendars;
        this.weeks = weeks;
        this.log = log;
        this.rounding = rounding;
        this.tasks = tasks;
    }

    @GetMapping({"/", "/time", "/calendar"})
    String page(Call call) {
        return show(Place.asked(call.request()), call);
    }

    /** The page of a place, or under htmx its changing part; the model may hold forms with errors already. */
    String show(Place place, Call call) {
        if (place.isWeek()) {
            return weeks.show(place, call);
        }
        call.model().addAttribute("inPlace", call.isInPlace());
        if (place.isCalendar()) {
            return calendar(place, call);
        }
        return place.isToday() ? today(place, call) : time(place, call);
    }

    private String today(Place place, Call call) {
        var model = call.model();
        var screen = screens.today(place, call.user());
        model.addAttribute("screen", screen);
        addIfAbsent(model, "timerForm", TimerForm.EMPTY);
        if (model.getAttribute("timerForm") instanceof TimerForm form) {
            model.addAttribute("timerTasks", tasksOf(form.projectId(), call.user()));
        }
        if (screen.forgotten() != null) {
            addIfAbsent(
                    model, "stopForm", StopForm.at(screen.forgotten().stop().toInstant(), screens.zone(call.user())));
        }
        addIfAbsent(model, "quickForm", new QuickForm("", screen.day()));
        edit(place, screen.day(), call);
        return call.isInPlace() ? "time/_today :: today" : "time/today";
    }

    private String time(Place place, Call call) {
        call.model().addAttribute("screen", screens.time(place, call.user()));
        call.model().addAttribute("selecting", true);
        call.model().addAttribute("bulkActions", BulkForm.ACTIONS);
        edit(place, screens.today(call.user()), call);
        return call.isInPlace() ? "time/_list :: list" : "time/time";
    }

    private String calendar(Place place, Call call) {
        var screen = calendars.show(place, call.user());
        call.model().addAttribute("screen", screen);
        if (place.isAdding()) {
            var shown = ShownSpan.of(call.request());
            call.model().addAttribute("shown", shown);
            shown.form(screen.zone()).ifPresent(form -> addIfAbsent(call.model(), "entryForm", form));
        }
        edit(place, screen.date(), call);
        return call.isInPlace() ? "time/_calendar :: calendar" : "time/calendar";
    }

    /** What is being typed: a new entry, or one in the place of its row; with the tasks it can choose from. */
    private void edit(Place place, LocalDate day, Call call) {
        var model = call.model();
        var user = call.user();
        if (place.isAdding()) {
            model.addAttribute("adding", true);
            addIfAbsent(model, "entryForm", TimeEntryForm.on(day));
        }
        place.number(Place.EDIT).map(TimeEntryId::new).ifPresent(id -> {
            var entry = log.get(id, user);
            model.addAttribute("editing", id.value());
            model.addAttribute("editingRuns", entry.isRunning());
            model.addAttribute("rounding", rounding.explain(id, user));
            addIfAbsent(model, "entryForm", screens.form(entry, user));
        });
        if (model.getAttribute("entryForm") instanceof TimeEntryForm form) {
            model.addAttribute("tasks", tasksOf(form.projectId(), user));
        }
    }

    @GetMapping("/time/tasks")
    String tasks(@RequestParam @Nullable ProjectId projectId, Model model, @AuthenticationPrincipal CurrentUser user) {
        model.addAttribute("tasks", tasksOf(projectId, user));
        return "time/_tasks :: options(tasks=${tasks}, chosen=null)";
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
