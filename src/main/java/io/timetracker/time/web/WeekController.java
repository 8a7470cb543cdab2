package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.ChooseWeekRow;
import io.timetracker.time.CopyWeek;
import io.timetracker.time.Timesheets;
import io.timetracker.time.WeekSheet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons around the cells of a week: its rows, a copy of the week before, handing it in. */
@Controller
@RequestMapping("/week/{date}")
class WeekController {

    private final WeekSheet sheet;
    private final Timesheets timesheets;
    private final WeekPages pages;
    private final Acts acts;
    private final Refusals words;

    WeekController(WeekSheet sheet, Timesheets timesheets, WeekPages pages, Acts acts, Refusals words) {
        this.sheet = sheet;
        this.timesheets = timesheets;
        this.pages = pages;
        this.acts = acts;
        this.words = words;
    }

    @PostMapping("/rows")
    String addRow(
            @PathVariable String date, @ModelAttribute("rowForm") WeekRowForm form, BindingResult errors, Call call) {
        var day = day(date);
        if (call.request().getParameter("tasks") != null) {
            return pages.show(day, Map.of(), call);
        }
        return acts.act(
                call,
                errors,
                () -> sheet.addRow(form.in(day), call.user()),
                () -> pages.show(day, Map.of(), call),
                () -> stay(call, day, Flash.success("week.flash.rowAdded")));
    }

    @PostMapping("/rows/{row}/remove")
    String removeRow(@PathVariable String date, @PathVariable String row, Call call) {
        var command = new ChooseWeekRow(day(date), WeekRowKey.parse(row), null);
        return press(call, day(date), () -> sheet.removeRow(command, call.user()), "week.flash.rowRemoved");
    }

    @PostMapping("/copy")
    String copy(@PathVariable String date, @RequestParam(defaultValue = "false") boolean hours, Call call) {
        var copied = sheet.copy(new CopyWeek(null, day(date), hours, null), call.user());
        var text = copied.rows() + copied.cells() == 0 && copied.skipped() == 0
                ? words.text("week.flash.nothingToCopy")
                : words.text("week.flash.copied", copied.rows(), copied.cells(), copied.skipped());
        var undo = copied.undo() == null ? null : UndoController.path(copied.undo());
        return stay(call, day(date), new Flash("success", null, text, undo));
    }

    @PostMapping("/submit")
    String submit(@PathVariable String date, Call call) {
        var day = day(date);
        var first = sheet.week(day, null, call.user()).sheet().firstDay();
        return press(call, day, () -> timesheets.submitWeek(first, call.user()), "week.flash.submitted");
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String date, Call call) {
        var day = day(date);
        var id = Optional.ofNullable(sheet.week(day, null, call.user()).sheet().id())
                .orElseThrow(NotFound::new);
        return press(call, day, () -> timesheets.withdraw(id, null, call.user()), "week.flash.withdrawn");
    }

    private String press(Call call, LocalDate day, Runnable command, String flash) {
        return acts.press(
                call, command, Flash.success(flash), WeekScreen.href(day), () -> pages.show(day, Map.of(), call));
    }

    private String stay(Call call, LocalDate day, Flash flash) {
        return acts.stay(call, flash, WeekScreen.href(day), () -> pages.show(day, Map.of(), call));
    }

    /** @throws NotFound if it is no day */
    static LocalDate day(String date) {
        return WireTime.date(date).orElseThrow(NotFound::new);
    }
}
