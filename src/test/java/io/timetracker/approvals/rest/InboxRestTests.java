package io.timetracker.approvals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.Notices;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Tag("engine")
@Import(Notices.class)
class InboxRestTests extends ApplicationTest {

    private static final String INBOX = "/api/v1/inbox";

    @Autowired
    private Notices notices;

    private Person ada;
    private Person grace;
    private Api api;

    @BeforeEach
    void graceDecidesOnAda() {
        ada = world.person("ada");
        grace = world.person("grace");
        api = as(grace);
    }

    @AfterEach
    void rulesAreAsTheyWere() {
        world.resetRules();
    }

    @Test
    void whatIsToldIsListed() {
        notices.request(ada, grace);
        notices.reject(grace, ada, "Which client?");

        var page = api.get(INBOX).expect(200);

        assertThat(page.text("/notices/0/kind")).isEqualTo("entry_rejected");
        assertThat(page.text("/notices/0/reason")).isEqualTo("Which client?");
        assertThat(page.text("/notices/0/actor")).isEqualTo(ada.username());
        assertThat(page.text("/notices/1/kind")).isEqualTo("approval_requested");
        assertThat(page.number("/notices/1/owner_id")).isEqualTo(ada.id().value());
        assertThat(page.number("/notices/1/approval_id")).isPositive();
        assertThat(page.text("/notices/1/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*");
        assertThat(page.text("/notices/1/read_at")).isNull();
        assertThat(page.number("/pagination/total")).isEqualTo(2);
    }

    @Test
    void itGoesOnBehindACursor() {
        for (var i = 0; i < 3; i++) {
            notices.request(ada, grace);
        }
        var first = api.get(INBOX + "?per_page=2&cursor=").expect(200);
        var second = api.get(INBOX + "?per_page=2&cursor=" + first.text("/pagination/next_cursor"))
                .expect(200);

        assertThat(first.at("/notices").size()).isEqualTo(2);
        assertThat(second.at("/notices").size()).isEqualTo(1);
        assertThat(second.number("/notices/0/id")).isLessThan(first.number("/notices/1/id"));
        api.get(INBOX + "?cursor=bm9uc2Vuc2U").expect(400);
    }

    @Test
    void someAreReadAndThenAll() {
        for (var i = 0; i < 3; i++) {
            notices.request(ada, grace);
        }
        var newest = api.get(INBOX).number("/notices/0/id");
        assertThat(api.get(INBOX + "/unread-count").expect(200).number("/unread"))
                .isEqualTo(3);

        assertThat(api.post(INBOX + "/read", Map.of("ids", List.of(newest)))
                        .expect(200)
                        .number("/unread"))
                .isEqualTo(2);
        assertThat(api.get(INBOX + "?unread=true").at("/notices").size()).isEqualTo(2);

        assertThat(api.post(INBOX + "/read", Map.of("all", true)).expect(200).number("/unread"))
                .isZero();
        assertThat(api.get(INBOX).at("/notices").size()).isEqualTo(3);
        assertThat(api.get(INBOX).text("/notices/0/read_at")).isNotNull();
    }

    @Test
    void noneAndTooManyAreRefused() {
        assertThat(api.post(INBOX + "/read", Map.of())
                        .expect(400)
                        .at("/errors/ids")
                        .isMissingNode())
                .isFalse();
        api.post(INBOX + "/read", Map.of("ids", List.of(0))).expect(200);
        api.post(INBOX + "/read", Map.of("ids", IntStream.range(0, 201).boxed().toList()))
                .expect(400);
    }

    @Test
    void nobodyReadsAnothers() {
        notices.request(ada, grace);
        var theirs = api.get(INBOX).number("/notices/0/id");
        var root = as(world.narrow(world.admin(), "admin:all"));

        root.post(INBOX + "/read", Map.of("ids", List.of(theirs))).expect(200);

        assertThat(root.get(INBOX + "?per_page=100").body()).doesNotContain("\"id\":" + theirs + ",");
        assertThat(api.get(INBOX + "/unread-count").number("/unread")).isEqualTo(1);
    }

    @Test
    void tokensNeedTheirScopesAndTheModuleIsOn() {
        as(world.narrow(grace, "read:time_entries")).get(INBOX).expect(403);
        as(world.narrow(grace, "read:time_approvals"))
                .post(INBOX + "/read", Map.of("all", true))
                .expect(403);
        as(world.narrow(grace, "read:time_approvals"))
                .get(INBOX + "/unread-count")
                .expect(200);

        world.switchOff("time_approvals");

        assertThat(api.get(INBOX).expect(403).text("/error")).isEqualTo("module_disabled");
    }

    @Test
    void statementsDoNotGrowWithNotices() {
        notices.request(ada, grace);
        var few = statements.duringARead(() -> api.get(INBOX).expect(200)).size();
        for (var i = 0; i < 5; i++) {
            notices.request(world.person("ben"), grace);
        }

        assertThat(statements.duringARead(() -> api.get(INBOX).expect(200)).size())
                .isLessThanOrEqualTo(few);
    }
}
