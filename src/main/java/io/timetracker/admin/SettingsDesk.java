package io.timetracker.admin;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Settings;
import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The rules of the installation; the only door that changes them. */
@Service
@Transactional
@Validated
public class SettingsDesk {

    private final StoredSettings stored;
    private final ChangeLog changes;

    SettingsDesk(StoredSettings stored, ChangeLog changes) {
        this.stored = stored;
        this.changes = changes;
    }

    public record SettingsId(long value) implements TypedId {}

    @Transactional(readOnly = true)
    public SettingsView get() {
        return stored.read();
    }

    /**
     * Sets the rules; they hold from the next call on.
     *
     * @throws Forbidden unless an administrator asks
     * @throws PreconditionFailed if they were changed meanwhile
     */
    public SettingsView change(@Valid ChangeSettings command, @Nullable Integer version, CurrentUser actor) {
        UserDirectory.onlyAdmins(actor);
        var before = stored.read();
        PreconditionFailed.unlessVersion(version, before.version());
        stored.write(rules(command), before.version());
        var after = stored.read();
        changes.record(actor, "settings.changed", new SettingsId(1), before, after);
        return after;
    }

    private static Settings rules(ChangeSettings command) {
        try {
            ZoneId.of(command.timezone().strip());
        } catch (DateTimeException unknown) {
            throw new Invalid("timezone", "validation.zone");
        }
        return new Settings(
                Zones.named(command.timezone()),
                command.dateFormat(),
                command.timeFormat(),
                command.currency(),
                command.roundingMinutes(),
                command.singleActiveTimer(),
                command.requireTask(),
                command.requireDescription(),
                command.descriptionMinLength(),
                command.lockApprovedEntries(),
                command.allowSelfApproval(),
                command.undoMinutes(),
                command.disabledModules());
    }
}
