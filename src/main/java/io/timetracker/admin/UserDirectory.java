package io.timetracker.admin;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The people of this installation; the only door that changes them. */
@Service
@Transactional
@Validated
public class UserDirectory {

    private static final Duration INVITE_LIFETIME = Duration.ofDays(7);

    private final Users users;
    private final UserQueries queries;
    private final AccountLookup accounts;
    private final PasswordEncoder passwords;
    private final ChangeLog changes;
    private final Clock clock;

    UserDirectory(
            Users users,
            UserQueries queries,
            AccountLookup accounts,
            PasswordEncoder passwords,
            ChangeLog changes,
            Clock clock) {
        this.users = users;
        this.queries = queries;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Lets somebody in, with a password or an invitation that is good for seven days.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict if the name is taken
     */
    public Invited create(@Valid CreateUser command, CurrentUser actor) {
        onlyAdmins(actor);
        return letIn(command, actor);
    }

    /** @param actor null: the installation itself, for the first administrator */
    Invited letIn(CreateUser command, @Nullable CurrentUser actor) {
        var user = User.named(command.username(), command.role(), clock.instant());
        if (users.findByUsername(command.username().strip().toLowerCase(java.util.Locale.ROOT)).isPresent()) {
            throw new Conflict("integrity_error", "duplicate_username", "username");
        }
        user.change(profile(command));
        var invite = command.password() == null ? Secrets.random() : null;
        if (command.password() != null) {
            user.setPassword(hash(command.password()));
        } else {
            user.invite(Secrets.hash(java.util.Objects.requireNonNull(invite)), clock.instant().plus(INVITE_LIFETIME));
        }
        var view = users.save(user).view();
        accounts.evictAll();
        changes.record(actor, "user.created", view.id(), null, view);
        return new Invited(view, invite);
    }

    private static ChangeUser profile(CreateUser command) {
        checkZone(command.timezone());
        var base = ChangeUser.nothing();
        return new ChangeUser(
                Patch.to(command.email()),
                Patch.to(command.fullName()),
                base.role(),
                Patch.to(command.timezone()),
                base.isActive(),
                Patch.to(command.clientIds()),
                base.password(),
                base.weekStartDay(),
                base.roundingEnabled(),
                base.roundingMinutes(),
                base.roundingMethod(),
                base.theme());
    }

    /**
     * Changes a user. Deactivating ends the sessions, refuses the tokens and stops the timer.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such user
     * @throws RuleBroken if nobody would be left to administer
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public UserView change(UserId id, ChangeUser command, @Nullable Integer version, CurrentUser actor) {
        onlyAdmins(actor);
        return apply(id, command, version, actor);
    }

    /** Changes what people may change of themselves: zone, week, rounding, theme, name and address. */
    public UserView changeOwn(ChangeUser command, CurrentUser actor) {
        var own = new ChangeUser(
                command.email(),
                command.fullName(),
                Patch.keep(),
                command.timezone(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                command.weekStartDay(),
                command.roundingEnabled(),
                command.roundingMinutes(),
                command.roundingMethod(),
                command.theme());
        return apply(actor.id(), own, null, actor);
    }

    private UserView apply(UserId id, ChangeUser command, @Nullable Integer version, CurrentUser actor) {
        validate(command);
        users.lockWorkingAdmins();
        var user = users.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, user.version());
        var before = user.view();
        var wasAdmin = user.isWorkingAdmin();
        user.change(command);
        if (command.password() instanceof Patch.To<String> to && to.value() != null) {
            user.setPassword(hash(to.value()));
        }
        if (wasAdmin && !user.isWorkingAdmin() && queries.workingAdmins() <= 1) {
            throw new RuleBroken("error", "last_administrator");
        }
        var after = users.save(user).view();
        accounts.evictAll();
        changes.record(actor, "user.changed", id, before, after);
        return after;
    }

    private static void validate(ChangeUser command) {
        checkZone(command.timezone().or(null));
        bounded("weekStartDay", command.weekStartDay().orKeep(1), 0, 6);
        if (!Set.of(1, 5, 10, 15, 30, 60).contains(command.roundingMinutes().orKeep(1))) {
            throw new Invalid("roundingMinutes", "validation.choice");
        }
        oneOf("roundingMethod", command.roundingMethod().orKeep("nearest"), Set.of("nearest", "up", "down"));
        oneOf("theme", command.theme().orKeep("system"), Set.of("light", "dark", "system"));
        shortEnough("email", command.email().or(null));
        shortEnough("fullName", command.fullName().or(null));
        var password = command.password().or(null);
        if (password != null && (password.length() < 10 || password.length() > 200)) {
            throw new Invalid("password", "validation.password");
        }
    }

    private static void shortEnough(String field, @Nullable String text) {
        if (text != null && text.length() > 200) {
            throw new Invalid(field, "validation.too_long");
        }
    }

    private static void bounded(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Invalid(field, "validation.choice");
        }
    }

    private static void oneOf(String field, String value, Set<String> choices) {
        if (!choices.contains(value)) {
            throw new Invalid(field, "validation.choice");
        }
    }

    private static void checkZone(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return;
        }
        try {
            ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new Invalid("timezone", "validation.zone");
        }
    }

    /** @throws RuleBroken if the present password is not the given one */
    public void changeOwnPassword(String present, String wanted, CurrentUser actor) {
        var user = users.findById(actor.id()).orElseThrow(NotFound::new);
        if (user.passwordHash() == null || !passwords.matches(present, user.passwordHash())) {
            throw new RuleBroken("error", "wrong_password", "present");
        }
        setPassword(user, wanted, actor);
    }

    /** Takes an invitation up. @throws NotFound if it is unknown, used or too old */
    public UserView accept(String inviteToken, String password) {
        var user = users.findByInviteHash(Secrets.hash(inviteToken))
                .filter(invited -> invited.isActive() && invited.isInvitedAt(clock.instant()))
                .orElseThrow(() -> new NotFound("not_found", "invitation_gone"));
        setPassword(user, password, null);
        return user.view();
    }

    private void setPassword(User user, String password, @Nullable CurrentUser actor) {
        validate(new ChangeUser(
                Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.to(password),
                Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep()));
        user.setPassword(hash(password));
        users.save(user);
        accounts.evictAll();
        changes.record(actor, "user.password_changed", user.userId(), null, null);
    }

    /** Active users by name. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public PageOf<UserView> list(PageAsk ask, boolean withInactive, CurrentUser actor) {
        onlyAdmins(actor);
        return queries.page(ask, withInactive);
    }

    /** @throws NotFound if there is no such user @throws Forbidden unless it is oneself or an administrator asks */
    @Transactional(readOnly = true)
    public UserView get(UserId id, CurrentUser actor) {
        if (!actor.owns(id)) {
            throw new Forbidden();
        }
        return users.findById(id).orElseThrow(NotFound::new).view();
    }

    static void onlyAdmins(CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }
}
