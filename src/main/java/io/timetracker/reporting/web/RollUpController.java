package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Hours;
import io.timetracker.reporting.RollUpDesk;
import io.timetracker.reporting.RollUpRun;
import io.timetracker.reporting.RollUpsView;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What reports read, for administrators: whether it is right, and how far it is added up. */
@Controller
@RequestMapping(RollUpScreen.PATH)
class RollUpController {

    private final RollUpDesk desk;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Zones zones;
    private final Acts acts;

    RollUpController(RollUpDesk desk, Accounts accounts, CurrentSettings settings, Zones zones, Acts acts) {
        this.desk = desk;
        this.accounts = accounts;
        this.settings = settings;
        this.zones = zones;
        this.acts = acts;
    }

    @GetMapping
    String show(Call call) {
        var state = desk.state(call.user());
        call.model().addAttribute("rollUps", new RollUpScreen(state, names(state), hours(call.user())));
        return call.part("reporting/roll-ups", "state");
    }

    @PostMapping("/verify")
    String verify(Call call) {
        return begun(() -> desk.verify(call.user()), "reports.rollUps.flash.check", call);
    }

    @PostMapping("/rebuild")
    String rebuild(Call call) {
        return begun(() -> desk.rebuild(call.user()), "reports.rollUps.flash.rebuild", call);
    }

    private String begun(Runnable command, String flash, Call call) {
        return acts.press(call, command, Flash.success(flash), RollUpScreen.PATH, () -> show(call));
    }

    private Map<Long, String> names(RollUpsView state) {
        var askers = Stream.of(state.running(), state.lastCheck(), state.lastRebuild())
                .filter(Objects::nonNull)
                .map(RollUpRun::askedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<Long, String>();
        accounts.findAll(askers).forEach((id, account) -> names.put(id.value(), account.displayName()));
        return names;
    }

    private Hours hours(CurrentUser reader) {
        return Hours.of(
                Objects.requireNonNullElse(
                        reader.account().timeFormat(), settings.get().timeFormat()),
                reader.zone(zones.app()));
    }
}
