package io.timetracker.approvals;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.Modules;
import io.timetracker.time.Deputies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who stands in for whom today, in the app zone. A deputy's deputy stands in for the deputy only. */
@Component
class StandIns implements Deputies {

    private final Delegations delegations;
    private final Accounts accounts;
    private final Modules modules;
    private final Zones zones;

    StandIns(Delegations delegations, Accounts accounts, Modules modules, Zones zones) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.modules = modules;
        this.zones = zones;
    }

    Set<UserId> representedBy(UserId deputy) {
        return representedBy(deputy, zones.today());
    }

    @Override
    public Set<UserId> representedBy(UserId deputy, LocalDate day) {
        if (!modules.isOn(Inbox.MODULE)) {
            return Set.of();
        }
        return delegations.heldBy(deputy, day).stream()
                .map(delegation -> delegation.view().approverId())
                .collect(Collectors.toSet());
    }

    /** Those who can sign in, in the order in which they were named. */
    List<UserId> deputiesOf(UserId approver) {
        return delegations.givenBy(approver, zones.today()).stream()
                .map(delegation -> accounts.find(delegation.view().deputyId()).orElse(null))
                .filter(Objects::nonNull)
                .filter(Account::isActive)
                .map(Account::id)
                .distinct()
                .toList();
    }
}
