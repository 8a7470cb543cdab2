package io.timetracker.approvals;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.Deputies;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who stands in for whom today, in the app zone. A deputy's deputy stands in for the deputy only. */
@Component
class StandIns implements Deputies {

    private final Delegations delegations;
    private final Accounts accounts;
    private final Zones zones;

    StandIns(Delegations delegations, Accounts accounts, Zones zones) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.zones = zones;
    }

    Set<UserId> representedBy(UserId deputy) {
        return representedBy(deputy, zones.today());
    }

    @Override
    public Set<UserId> representedBy(UserId deputy, LocalDate day) {
        return delegations.heldBy(deputy, day).stream()
                .map(delegation -> delegation.view().approverId())
                .collect(Collectors.toSet());
    }

    /** The first who can sign in. */
    Optional<UserId> deputyOf(UserId approver) {
        return delegations.givenBy(approver, zones.today()).stream()
                .map(delegation -> accounts.find(delegation.view().deputyId()).orElse(null))
                .filter(Objects::nonNull)
                .filter(Account::isActive)
                .map(Account::id)
                .findFirst();
    }
}
