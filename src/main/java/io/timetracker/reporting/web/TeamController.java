package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Call;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportWords;
import io.timetracker.reporting.Team;
import io.timetracker.time.TimesheetPolicyDesk;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@NeedsModule("reports")
class TeamController {

    static final String PATH = "/team";

    private static final List<ReportPreset> PRESETS =
            List.of(ReportPreset.THIS_WEEK, ReportPreset.LAST_WEEK, ReportPreset.THIS_MONTH, ReportPreset.LAST_MONTH);

    private final Team team;
    private final TimesheetPolicyDesk policy;
    private final ReportWords words;
    private final CurrentSettings settings;
    private final Zones zones;

    TeamController(Team team, TimesheetPolicyDesk policy, ReportWords words, CurrentSettings settings, Zones zones) {
        this.team = team;
        this.policy = policy;
        this.words = words;
        this.settings = settings;
        this.zones = zones;
    }

    @GetMapping(PATH)
    String team(Call call) {
        var asked = Objects.requireNonNullElse(call.request().getParameter("preset"), "");
        var preset = asked.isBlank()
                ? ReportPreset.THIS_WEEK
                : ReportPreset.of(asked)
                        .filter(PRESETS::contains)
                        .orElseThrow(() -> new Invalid("preset", "validation.choice"));
        var view = team.of(preset.range(zones.today()), call.user());
        call.model()
                .addAttribute(
                        "screen",
                        new TeamScreen(
                                view,
                                preset.wire(),
                                PRESETS.stream().map(ReportPreset::wire).toList(),
                                words.period(view.range()),
                                settings.get().currency(),
                                zones.app(),
                                policy.isApprover(call.user())));
        return "reporting/team";
    }
}
