package io.timetracker.testing;

import io.timetracker.admin.CreateUser;
import io.timetracker.admin.IssueToken;
import io.timetracker.admin.Setup;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Makes what tests need, through the product's own doors. Names are new each time. */
@TestComponent
public class World {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    public static final String PASSWORD = "correct-horse-battery";

    private final Setup setup;
    private final UserDirectory directory;
    private final TokenDesk tokens;
    private final Accounts accounts;
    private Person admin;

    World(Setup setup, UserDirectory directory, TokenDesk tokens, Accounts accounts) {
        this.setup = setup;
        this.directory = directory;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    synchronized void setUp() {
        if (admin == null) {
            var name = unique("root");
            // The console shows it to people; tests take it from where the console does.
            var secret = (String) ReflectionTestUtils.getField(AopTestUtils.getUltimateTargetObject(setup), "token");
            var id = setup.complete(secret, new Setup.FirstAdministrator(name, PASSWORD, "Root")).id();
            admin = person(name, CurrentUser.of(accounts.find(id).orElseThrow(), Face.SYSTEM), "admin:all");
        }
    }

    public static String unique(String word) {
        return word + NUMBER.incrementAndGet();
    }

    /** The administrator. */
    public Person admin() {
        return admin;
    }

    /** Somebody new who tracks time. */
    public Person person(String word) {
        return person(word, Role.USER);
    }

    public Person person(String word, Role role) {
        return person(word, role, role.isAdmin() ? "admin:all" : "read:*,write:*");
    }

    public Person person(String word, Role role, String scopes) {
        return person(word, role, scopes, Set.of());
    }

    public Person person(String word, Role role, String scopes, Set<Long> clientIds) {
        var name = unique(word);
        var command = new CreateUser(name, PASSWORD, null, null, role, null, clientIds);
        var id = directory.create(command, admin.user()).user().id();
        return person(name, CurrentUser.of(accounts.find(id).orElseThrow(), Face.REST), scopes);
    }

    private Person person(String name, CurrentUser user, String scopes) {
        return new Person(name, PASSWORD, token(user, scopes), user);
    }

    /** One more token for somebody. */
    public String token(CurrentUser owner, String scopes) {
        return tokens.issue(new IssueToken(owner.id(), "test", scopes, null, null, null), owner).plain();
    }

    /** The same person with a narrower token. */
    public Person narrow(Person person, String scopes) {
        return new Person(person.username(), person.password(), token(person.user(), scopes), person.user());
    }
}
