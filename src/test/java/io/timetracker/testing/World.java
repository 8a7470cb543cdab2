package io.timetracker.testing;

import io.timetracker.admin.ChangeSettings;
import io.timetracker.admin.CreateUser;
import io.timetracker.admin.IssueToken;
import io.timetracker.admin.SettingsDesk;
import io.timetracker.admin.Setup;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.UserDirectory;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.CreateClient;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
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
    private final SettingsDesk settings;
    private final ClientDirectory clients;
    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    /** One token is good for a hundred calls a minute, and tests are fast. */
    private static final int TESTS_PER_TOKEN = 10;

    private Person admin;
    private int tests;

    World(
            Setup setup,
            UserDirectory directory,
            TokenDesk tokens,
            Accounts accounts,
            SettingsDesk settings,
            ClientDirectory clients,
            ProjectCatalog projects,
            TaskBoard tasks) {
        this.setup = setup;
        this.directory = directory;
        this.tokens = tokens;
        this.accounts = accounts;
        this.settings = settings;
        this.clients = clients;
        this.projects = projects;
        this.tasks = tasks;
    }

    synchronized void setUp() {
        if (admin == null) {
            var name = unique("root");
            // The console shows it to people; tests take it from where the console does.
            Object target = AopTestUtils.getUltimateTargetObject(setup);
            var secret = (String) ReflectionTestUtils.getField(target, "token");
            var id = setup.complete(secret, new Setup.FirstAdministrator(name, PASSWORD, "Root"))
                    .id();
            admin = person(name, CurrentUser.of(accounts.find(id).orElseThrow(), Face.SYSTEM), "admin:all");
        }
        if (++tests % TESTS_PER_TOKEN == 0) {
            admin = narrow(admin, "admin:all");
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
        return tokens.issue(new IssueToken(owner.id(), "test", scopes, null, null, null), owner)
                .plain();
    }

    /** The same person with a narrower token. */
    public Person narrow(Person person, String scopes) {
        return new Person(person.username(), person.password(), token(person.user(), scopes), person.user());
    }

    /** A client that this person created, with a new name. */
    public ClientId client(Person owner) {
        return clients.create(CreateClient.named(unique("Acme ")), owner.user()).id();
    }

    /** A project that this person created, for a client of its own. */
    public long project(Person owner, String name) {
        return projects.create(CreateProject.named(name, client(owner)), owner.user())
                .id()
                .value();
    }

    /** As {@link #project}, with a name of one word that nothing else begins with. */
    public ProjectView uniqueProject(Person owner, String word) {
        return projects.create(CreateProject.named(unique(word) + "x", client(owner)), owner.user());
    }

    public long archivedProject(Person owner, String name) {
        var id = new ProjectId(project(owner, name));
        projects.archive(id, null, null, owner.user());
        return id.value();
    }

    public long inactiveProject(Person owner, String name) {
        var id = new ProjectId(project(owner, name));
        projects.change(id, ChangeProject.nothing().status(ProjectStatus.INACTIVE), null, owner.user());
        return id.value();
    }

    public long task(Person owner, long project, String name) {
        return tasks.create(CreateTask.named(name, new ProjectId(project)), owner.user())
                .id()
                .value();
    }

    /** Changes rules of the installation; whoever does puts them back. */
    public void oneTimer(boolean only) {
        change(Patch.to(only), Patch.keep(), Patch.keep());
    }

    public void requireTask(boolean required) {
        change(Patch.keep(), Patch.to(required), Patch.keep());
    }

    public void switchOff(String... modules) {
        change(Patch.keep(), Patch.keep(), Patch.to(Set.of(modules)));
    }

    public void overlaps(String policy) {
        change(Patch.to(policy), Patch.keep());
    }

    public void forgottenAfter(int hours) {
        change(Patch.keep(), Patch.to(hours));
    }

    private void change(Patch<String> overlapPolicy, Patch<Integer> forgottenTimerHours) {
        var command = new ChangeSettings(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                overlapPolicy,
                forgottenTimerHours,
                Patch.keep());
        settings.change(command, null, admin.user());
    }

    /** Moves midnight. */
    public void zone(String zone) {
        var keep = Patch.<Integer>keep();
        var command = new ChangeSettings(
                Patch.to(zone),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                keep,
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                keep,
                Patch.keep(),
                Patch.keep(),
                keep,
                Patch.keep(),
                keep,
                Patch.keep());
        settings.change(command, null, admin.user());
    }

    /** The rules that a new installation has. */
    public void resetRules() {
        var command = new ChangeSettings(
                Patch.to("Europe/Rome"),
                Patch.to("YYYY-MM-DD"),
                Patch.to("24h"),
                Patch.to("EUR"),
                Patch.to(1),
                Patch.to(true),
                Patch.to(false),
                Patch.to(false),
                Patch.to(20),
                Patch.to(true),
                Patch.to(false),
                Patch.to(10),
                Patch.to("refuse"),
                Patch.to(10),
                Patch.to(Set.of()));
        settings.change(command, null, admin.user());
    }

    private void change(Patch<Boolean> oneTimer, Patch<Boolean> requireTask, Patch<Set<String>> disabled) {
        var command = new ChangeSettings(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                oneTimer,
                requireTask,
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                disabled);
        settings.change(command, null, admin.user());
    }
}
