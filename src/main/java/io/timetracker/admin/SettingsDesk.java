package io.timetracker.admin;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the installation; the only door that changes them. */
@Service
@Transactional
public class SettingsDesk {

    private final StoredSettings stored;
    private final Validator validator;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    SettingsDesk(StoredSettings stored, Validator validator, ChangeLog changes, ApplicationEventPublisher events) {
        this.stored = stored;
        this.validator = validator;
        this.changes = changes;
        this.events = events;
    }

    public record SettingsId(long value) implements TypedId {}

    /** All rules, with their version. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public SettingsView get(CurrentUser actor) {
        UserDirectory.onlyAdmins(actor);
        return stored.read();
    }

    /**
     * Changes the rules; they hold from the next call on. Another time zone moves midnight: what was worked is counted by
     * its new days in the same transaction.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws PreconditionFailed if they were changed meanwhile
     * @throws Conflict if they are being changed at this moment
     * @throws ConstraintViolationException if a rule is out of its bounds
     * @throws Invalid if a module cannot be switched off
     */
    public SettingsView change(ChangeSettings command, @Nullable Integer version, CurrentUser actor) {
        UserDirectory.onlyAdmins(actor);
        var before = stored.read();
        PreconditionFailed.unlessVersion(version, before.version());
        stored.write(checked(command.over(before.settings())).settings(), before.version());
        var after = stored.read();
        tellWhenMidnightMoved(before.settings().zone(), after.settings().zone());
        changes.record(actor, "settings.changed", new SettingsId(1), before, after);
        return after;
    }

    private void tellWhenMidnightMoved(ZoneId before, ZoneId now) {
        if (!now.equals(before)) {
            events.publishEvent(new TimeZoneChanged(before, now));
        }
    }

    private Rules checked(Rules wanted) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wanted;
    }
}
