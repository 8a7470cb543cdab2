package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which rounding counts: the project's rule, else the client's, else what the person wishes, else the installation's. It
 * is asked when an entry is measured, and the entry keeps the answer; what was measured before stays as it was.
 */
@Component
class RoundingBooks {

    private final RoundingRules rules;
    private final ProjectCatalog projects;
    private final Accounts accounts;
    private final CurrentSettings settings;

    RoundingBooks(RoundingRules rules, ProjectCatalog projects, Accounts accounts, CurrentSettings settings) {
        this.rules = rules;
        this.projects = projects;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** In one statement; where clients have rules and the project has none, its client takes another. */
    Rounding of(UserId owner, Booking booking) {
        var candidates = rules.forWorkOn(booking.projectId());
        return ofProject(candidates, booking.projectId())
                .or(() -> ofClient(candidates, booking))
                .orElseGet(() -> ofPerson(owner));
    }

    /** For a change; one that neither moves the times nor the place measures nothing and reads nothing. */
    Rounding of(TimeEntry entry, ChangeTimeEntry command) {
        var booking = entry.bookingAfter(command);
        var isMeasured = command.movesTime() || !booking.isSamePlace(entry.booking());
        return isMeasured && !entry.isRunning() ? of(entry.owner(), booking) : Rounding.NONE;
    }

    private static Optional<Rounding> ofProject(List<RoundingRule> candidates, @Nullable ProjectId project) {
        return candidates.stream()
                .filter(rule -> project != null && project.equals(rule.projectId()))
                .findFirst()
                .map(RoundingRule::rounding);
    }

    private Optional<Rounding> ofClient(List<RoundingRule> candidates, Booking booking) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var client = clientOf(booking);
        return candidates.stream()
                .filter(rule -> rule.clientId() != null && Objects.equals(rule.clientId(), client))
                .findFirst()
                .map(RoundingRule::rounding);
    }

    private @Nullable ClientId clientOf(Booking booking) {
        return booking.projectId() == null
                ? booking.clientId()
                : projects.find(booking.projectId()).map(ProjectView::clientId).orElse(null);
    }

    private Rounding ofPerson(UserId owner) {
        var step = settings.get().roundingMinutes();
        return accounts.find(owner)
                .map(account -> Rounding.of(owner, account.rounding(), step))
                .orElse(Rounding.NONE);
    }
}
