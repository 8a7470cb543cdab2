package io.timetracker.reporting.web;

import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.reporting.OwnWeek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The week at a glance: a part of Today. */
@Controller
@NeedsModule("reports")
class OwnWeekController {

    static final String PATH = "/reports/own-week";

    private final OwnWeek week;

    OwnWeekController(OwnWeek week) {
        this.week = week;
    }

    @GetMapping(PATH)
    String show(Call call) {
        call.model().addAttribute("screen", OwnWeekScreen.of(week.of(call.user())));
        return call.part("reporting/own-week", "week");
    }
}
