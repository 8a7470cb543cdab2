package io.timetracker.admin;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.LoginThrottle;
import io.timetracker.platform.security.RateLimited;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
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
    private final ClientDirectory clients;
    private final AccountLookup accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final Validator validator;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserDirectory(
            Users users,
            UserQueries queries,
            ClientDirectory clients,
            AccountLookup accounts,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            Validator validator,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.queries = queries;
        this.clients = clients;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.validator = validator;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets somebody in, with a password or an invitation that is good for seven days.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict if the name is taken
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if the role is nobody's to give, or there is no such client
     */
    public Invited create(CreateUser command, CurrentUser actor) {
        onlyAdmins(actor);
        return letIn(command, actor);
    }

    /** @param actor null: the installation itself, for the first administrator */
    Invited letIn(CreateUser command, @Nullable CurrentUser actor) {
        var user = User.named(checked(new Username(command.username())), clock.instant());
        change(user, command.assignment());
        var secret = command.password() == null ? Secrets.random() : null;
        if (secret == null) {
            user.setPassword(hash(checked(new ChoosePassword("", String.valueOf(command.password())))
                    .password()));
        } else {
            user.invite(Secrets.hash(secret), clock.instant().plus(INVITE_LIFETIME));
        }
        var view = add(user);
        changes.record(actor, "user.created", view.id(), null, view);
        events.publishEvent(new UserCreated(view.id()));
        return new Invited(view, secret);
    }

    private void change(User user, ChangeUser command) {
        command.clientIds().map(this::known);
        user.change(command, checked(command.profile().over(user.profile())));
    }

    /** An id that nobody has yet would open a client that comes later. */
    private Set<Long> known(Set<Long> clientIds) {
        var ids = clientIds.stream().map(ClientId::new).collect(Collectors.toSet());
        if (!ids.isEmpty() && clients.findAll(ids).size() < ids.size()) {
            throw new Invalid("clientIds", "validation.choice");
        }
        return clientIds;
    }

    /** The constraint has the last word: two may ask for the same name at the same moment. */
    private UserView add(User user) {
        if (users.findByUsername(user.username()).isPresent()) {
            throw taken();
        }
        return save(user);
    }

    private UserView save(User user) {
        try {
            return users.save(user).view();
        } catch (DuplicateKeyException taken) {
            throw taken();
        } finally {
            accounts.forgetAll();
        }
    }

    private static Conflict taken() {
        return new Conflict("integrity_error", "duplicate_username", "username");
    }

    /**
     * Makes a new invitation link, good for seven days: for a lost link, and for a lost password. An older link ends.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such user
     * @throws RuleBroken if the account is closed
     */
    public Invited invite(UserId id, CurrentUser actor) {
        onlyAdmins(actor);
        var user = users.findById(id).orElseThrow(NotFound::new);
        if (!user.isActive()) {
            throw new RuleBroken("error", "user_inactive");
        }
        var secret = Secrets.random();
        var before = user.view();
        user.invite(Secrets.hash(secret), clock.instant().plus(INVITE_LIFETIME));
        var after = users.save(user).view();
        changes.record(actor, "user.invited", id, before, after);
        return new Invited(after, secret);
    }

    /**
     * Changes a user. Deactivating ends the sessions, refuses the tokens and stops the timer.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such user
     * @throws RuleBroken if nobody would be left to administer
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if the name is taken, or if it is being changed at this moment
     * @throws ConstraintViolationException if a field is out of its bounds
     * @throws Invalid if the role is nobody's to give, or there is no such client
     */
    public UserView change(UserId id, ChangeUser command, @Nullable Integer version, CurrentUser actor) {
        onlyAdmins(actor);
        return apply(id, command, version, actor);
    }

    /**
     * Changes what people may change of themselves: zone, week, rounding, theme, name and address.
     *
     * @param version what the caller saw, or null
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ConstraintViolationException if a field is out of its bounds
     */
    public UserView changeOwn(ChangeProfile command, @Nullable Integer version, CurrentUser actor) {
        return apply(actor.id(), ChangeUser.nothing().profile(command), version, actor);
    }

    private UserView apply(UserId id, ChangeUser command, @Nullable Integer version, CurrentUser actor) {
        if (command.role().isGiven() || command.isActive().isGiven()) {
            users.lockWorkingAdmins();
        }
        var user = users.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, user.version());
        var before = user.view();
        var wasAdmin = user.isWorkingAdmin();
        change(user, command);
        command.username().map(name -> rename(user, name));
        command.password().map(password -> setPassword(user, password));
        if (wasAdmin && !user.isWorkingAdmin() && queries.workingAdmins() <= 1) {
            throw new RuleBroken("error", "last_administrator");
        }
        var after = save(user);
        changes.record(actor, "user.changed", id, before, after);
        return after;
    }

    private Username rename(User user, String wanted) {
        var name = checked(new Username(wanted));
        if (!name.username().equals(user.username())
                && users.findByUsername(name.username()).isPresent()) {
            throw taken();
        }
        user.rename(name);
        return name;
    }

    private String setPassword(User user, String password) {
        var hash = hash(checked(new ChoosePassword("", password)).password());
        user.setPassword(hash);
        return hash;
    }

    private <T> T checked(T wanted) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wanted;
    }

    /**
     * Changes the actor's password, which ends their sessions.
     *
     * @throws RuleBroken if the present password is not the given one
     * @throws RateLimited if it was guessed too often
     * @throws ConstraintViolationException if the new one is too short or too long
     */
    public void changeOwnPassword(@Valid ChangePassword command, CurrentUser actor) {
        var user = users.findById(actor.id()).orElseThrow(NotFound::new);
        // Somebody at an unlocked screen has a session, and could try for hours.
        throttle.attempt(actor.getName());
        if (user.passwordHash() == null || !passwords.matches(command.present(), user.passwordHash())) {
            throw new RuleBroken("error", "wrong_password", "present");
        }
        throttle.succeeded(actor.getName());
        user.setPassword(hash(command.wanted()));
        saveWithPassword(user, actor);
    }

    /** Ends all sessions of the actor. */
    public void endOwnSessions(CurrentUser actor) {
        var user = users.findById(actor.id()).orElseThrow(NotFound::new);
        user.endSessions();
        save(user);
        changes.record(actor, "user.sessions_ended", actor.id(), null, null);
    }

    /** Who an invitation is for. @throws NotFound if it is unknown, used or too old */
    @Transactional(readOnly = true)
    public UserView invited(String invitation) {
        return guest(invitation).view();
    }

    /**
     * Takes an invitation up, once.
     *
     * @throws NotFound if it is unknown, used or too old
     * @throws ConstraintViolationException if the password is too short or too long
     */
    public UserView accept(@Valid ChoosePassword command) {
        var user = guest(command.invitation());
        user.setPassword(hash(command.password()));
        return saveWithPassword(user, null);
    }

    private User guest(String invitation) {
        return users.findByInviteHash(Secrets.hash(invitation))
                .filter(user -> user.isActive() && user.isInvitedAt(clock.instant()))
                .orElseThrow(() -> new NotFound("not_found", "invitation_gone"));
    }

    private UserView saveWithPassword(User user, @Nullable CurrentUser actor) {
        var view = save(user);
        changes.record(actor, "user.password_changed", view.id(), null, null);
        return view;
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** Users by name. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public PageOf<UserView> list(PageAsk ask, boolean withInactive, CurrentUser actor) {
        onlyAdmins(actor);
        return queries.page(ask, withInactive);
    }

    /** Where a user stands in such a list. */
    public static Cursor place(UserView user) {
        return UserQueries.place(user);
    }

    /** Active users in whose name the text occurs, whatever its case, by name: at most five hundred. */
    @Transactional(readOnly = true)
    public List<Account> search(String text) {
        return accounts.search(text);
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
}
