package io.timetracker.time.web;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.TaskBoard;
import io.timetracker.time.Booking;
import io.timetracker.time.WeekCellView;
import io.timetracker.time.WeekSheet;
import io.timetracker.time.WeekView;
import io.timetracker.time.web.WeekScreens.Mistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Week: the whole of it, the part that acts change, or one cell with the sums that it is part of. */
@Controller
class WeekPages {

    private final WeekSheet sheet;
    private final WeekScreens screens;
    private final TimeScreens times;
    private final TaskBoard tasks;

    WeekPages(WeekSheet sheet, WeekScreens screens, TimeScreens times, TaskBoard tasks) {
        this.sheet = sheet;
        this.screens = screens;
        this.times = times;
        this.tasks = tasks;
    }

    @GetMapping("/week")
    String page(Call call) {
        return show(Place.asked(call.request()), call);
    }

    String show(Place place, Call call) {
        return show(place.date("date").orElseGet(screens::today), Map.of(), call);
    }

    String show(LocalDate date, Map<String, Mistake> mistakes, Call call) {
        var model = call.model();
        model.addAttribute("inPlace", call.isInPlace());
        model.addAttribute("hours", times.hours(call.user()));
        model.addAttribute("screen", screens.of(sheet.week(date, null, call.user()), mistakes, call.user()));
        if (!model.containsAttribute("rowForm")) {
            model.addAttribute("rowForm", WeekRowForm.EMPTY);
        }
        if (model.getAttribute("rowForm") instanceof WeekRowForm form) {
            var project = form.projectId();
            model.addAttribute("rowTasks", project == null ? List.of() : tasks.openTasks(project, call.user()));
        }
        return call.isInPlace() ? "time/_week :: week" : "time/week";
    }

    /** A cell that was saved, with the sums out of band. */
    String cell(WeekCellView set, Call call) {
        return cell(set.week(), set.row().booking(), set.cell().date(), Map.of(), call);
    }

    /** A cell that was not saved. */
    String cell(LocalDate date, Booking booking, Map<String, Mistake> mistakes, Call call) {
        return cell(sheet.week(date, null, call.user()), booking, date, mistakes, call);
    }

    private String cell(WeekView week, Booking booking, LocalDate date, Map<String, Mistake> mistakes, Call call) {
        var row = screens.row(week.row(booking).orElseThrow(NotFound::new), mistakes);
        var index = week.indexOf(date);
        call.model().addAttribute("week", week);
        call.model().addAttribute("row", row);
        call.model().addAttribute("cell", row.cells().get(index));
        call.model().addAttribute("day", week.days().get(index));
        return "time/_week-cell :: answer";
    }
}
