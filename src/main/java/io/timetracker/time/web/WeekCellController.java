package io.timetracker.time.web;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.SetWeekCell;
import io.timetracker.time.UndoOffer;
import io.timetracker.time.WeekCellView;
import io.timetracker.time.WeekSheet;
import io.timetracker.time.WeekView;
import io.timetracker.time.web.WeekScreens.Mistake;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is typed into a week: each cell by itself, or without a script all that were changed. */
@Controller
@RequestMapping("/week/{date}")
class WeekCellController {

    private static final int UNPROCESSABLE = 422;

    private final WeekSheet sheet;
    private final WeekScreens screens;
    private final WeekPages pages;
    private final Acts acts;
    private final Refusals refusals;

    WeekCellController(WeekSheet sheet, WeekScreens screens, WeekPages pages, Acts acts, Refusals refusals) {
        this.sheet = sheet;
        this.screens = screens;
        this.pages = pages;
        this.acts = acts;
        this.refusals = refusals;
    }

    @PostMapping("/cells/{row}")
    String set(@PathVariable String date, @PathVariable String row, Call call) {
        var day = WeekController.day(date);
        var field = WeekScreen.fieldOf(row, day);
        try {
            var set = save(row, day, call);
            if (set.undo() != null) {
                var undo = UndoController.path(set.undo());
                call.model().addAttribute("flash", Flash.undoable("week.flash.cell", undo));
            }
            return pages.cell(set, call);
        } catch (RuntimeException failure) {
            var mistake = new Mistake(typed(field, call.request()), words(failure));
            call.response().setStatus(UNPROCESSABLE);
            return pages.cell(day, WeekRowKey.parse(row), Map.of(field, mistake), call);
        }
    }

    /** Each changed cell is saved or refused by itself. */
    @PostMapping
    String save(@PathVariable String date, Call call) {
        var day = WeekController.day(date);
        var mistakes = new LinkedHashMap<String, Mistake>();
        var undo = new ArrayList<UndoOffer>();
        var tried = 0;
        for (var row : sheet.week(day, null, call.user()).rows()) {
            for (var cell : row.cells()) {
                if (isChanged(row, cell, call.request())) {
                    tried++;
                    tryToSave(WeekRowKey.of(row.booking()), cell.date(), mistakes, call)
                            .ifPresent(undo::add);
                }
            }
        }
        var saved = tried - mistakes.size();
        if (mistakes.isEmpty()) {
            var flash = Flash.success("week.flash.saved").backBy(UndoController.path(undo));
            return acts.stay(call, flash, WeekScreen.href(day), () -> pages.show(day, Map.of(), call));
        }
        call.response().setStatus(UNPROCESSABLE);
        if (saved > 0) {
            var flash = new Flash("warning", "week.flash.partly", null, null);
            call.model().addAttribute("flash", undo.isEmpty() ? flash : flash.backBy(UndoController.path(undo)));
        }
        return pages.show(day, mistakes, call);
    }

    private boolean isChanged(WeekView.Row row, WeekView.Cell cell, HttpServletRequest request) {
        var text = request.getParameter(WeekScreen.fieldOf(WeekRowKey.of(row.booking()), cell.date()));
        return text != null && !text.strip().equals(screens.text(cell));
    }

    private Optional<UndoOffer> tryToSave(String row, LocalDate day, Map<String, Mistake> mistakes, Call call) {
        var field = WeekScreen.fieldOf(row, day);
        try {
            return Optional.ofNullable(save(row, day, call).undo());
        } catch (RuntimeException failure) {
            mistakes.put(field, new Mistake(typed(field, call.request()), words(failure)));
            return Optional.empty();
        }
    }

    private WeekCellView save(String row, LocalDate day, Call call) {
        var typed = call.request().getParameter(WeekScreen.fieldOf(row, day));
        if (typed == null) {
            throw new Invalid("seconds", "validation.required");
        }
        var text = CellText.parse(typed);
        var version = version(call.request().getParameter(WeekScreen.versionFieldOf(row, day)));
        var command = new SetWeekCell(day, WeekRowKey.parse(row), text.seconds(), text.notes(), null, null, version);
        return sheet.setCell(command, call.user());
    }

    private static String typed(String field, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    private static @Nullable Integer version(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** @throws NotFound and whatever else is no refusal, as it came */
    private String words(RuntimeException failure) {
        var refusal =
                refusals.of(failure).filter(it -> !(it instanceof NotFound)).orElseThrow(() -> failure);
        return refusal instanceof Invalid invalid
                ? refusals.texts(invalid).values().stream()
                        .flatMap(texts -> texts.stream())
                        .collect(Collectors.joining(". "))
                : refusals.text(refusal);
    }
}
