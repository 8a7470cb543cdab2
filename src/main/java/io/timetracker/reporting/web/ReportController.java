package io.timetracker.reporting.web;

import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.SavedReportView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@NeedsModule("reports")
class ReportController {

    static final String FORM = "saveForm";

    private final ReportScreens screens;
    private final ReportShelf shelf;

    ReportController(ReportScreens screens, ReportShelf shelf) {
        this.screens = screens;
        this.shelf = shelf;
    }

    /** A name that a report is to be kept under. */
    record SaveForm(@Nullable String name) {

        static final SaveForm EMPTY = new SaveForm("");
    }

    @GetMapping(ReportScreen.PATH)
    String report(Call call) {
        var asked = Asked.of(call, shelf);
        return shown(asked.form(), asked.saved(), call);
    }

    String shown(ReportForm form, @Nullable SavedReportView saved, Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, SaveForm.EMPTY);
        }
        call.model().addAttribute("screen", screens.of(form, saved, call.user()));
        call.model().addAttribute("swapped", call.isInPlace());
        return call.part("reporting/reports", "report");
    }
}
