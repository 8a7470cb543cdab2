package io.timetracker.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.TimetrackerApplication;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is left to administer, whatever two administrators do to each other. Shares the context of {@link SetupTests}. */
@Tag("engine")
@SpringBootTest(
        classes = TimetrackerApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "timetracker.test.context=setup")
class LastAdministratorTests {

    @Autowired
    private UserDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser ada;
    private CurrentUser grace;

    @BeforeEach
    void twoAdminister() {
        jdbc.sql("delete from change_log").update();
        jdbc.sql("delete from api_token").update();
        jdbc.sql("delete from app_user").update();
        ada = administrator("ada");
        grace = administrator("grace");
    }

    private CurrentUser administrator(String name) {
        var command = new CreateUser(name, "correct-horse-battery", null, null, Role.ADMIN, null, Set.of());
        var id = directory.letIn(command, null).user().id();
        return CurrentUser.of(accounts.find(id).orElseThrow(), Face.WEB);
    }

    private static ChangeUser to(Role role) {
        var nothing = ChangeUser.nothing();
        return new ChangeUser(
                nothing.username(),
                nothing.profile(),
                Patch.to(role),
                nothing.isActive(),
                nothing.clientIds(),
                nothing.password());
    }

    private long administrators() {
        return jdbc.sql("select count(*) from app_user where role = 'admin' and is_active = true")
                .query(Long.class)
                .single();
    }

    @Test
    void theLastIsNeitherClosedNorDemoted() {
        directory.change(grace.id(), ChangeUser.nothing().active(false), null, ada);

        for (var change : List.of(ChangeUser.nothing().active(false), to(Role.MANAGER))) {
            assertThatThrownBy(() -> directory.change(ada.id(), change, null, ada))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            refused -> assertThat(refused.reason()).isEqualTo("last_administrator"));
        }
        assertThat(administrators()).isOne();
        assertThat(accounts.find(ada.id()).orElseThrow().isActive()).isTrue();
    }

    @Test
    void whoIsNoAdministratorMayBeClosedAtAnyTime() {
        directory.change(grace.id(), to(Role.USER), null, ada);

        directory.change(grace.id(), ChangeUser.nothing().active(false), null, ada);

        assertThat(administrators()).isOne();
    }

    @Test
    void ofTwoWhoCloseEachOtherAtOnceOneStays() throws Exception {
        for (var round = 0; round < 5; round++) {
            twoAdminister();
            var start = new CountDownLatch(1);
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = pool.submit(closing(grace, ada, start));
                var second = pool.submit(closing(ada, grace, start));
                start.countDown();

                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            }
            assertThat(administrators()).isOne();
        }
    }

    private Callable<Boolean> closing(CurrentUser whom, CurrentUser actor, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                directory.change(whom.id(), ChangeUser.nothing().active(false), null, actor);
                return true;
            } catch (RuleBroken somebodyMustBeLeft) {
                return false;
            }
        };
    }
}
