package io.timetracker.reporting.web;

import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@NeedsModule("reports")
class ReportController {

    private final ReportScreens screens;

    ReportController(ReportScreens screens) {
        this.screens = screens;
    }

    @GetMapping(ReportScreen.PATH)
    String report(Call call) {
        call.model().addAttribute("screen", screens.of(ReportForm.of(call.request()), call.user()));
        return call.part("reporting/reports", "report");
    }
}
