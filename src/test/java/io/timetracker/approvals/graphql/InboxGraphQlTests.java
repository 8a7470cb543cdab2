package io.timetracker.approvals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.Notices;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Tag("engine")
@Import(Notices.class)
class InboxGraphQlTests extends ApplicationTest {

    private static final String LIST = """
            query($first: Int, $after: String, $unread: Boolean! = false) {
              unreadNotices
              inbox(first: $first, after: $after, unreadOnly: $unread) {
                nodes { id kind actor { username } owner { username } entryId approvalId timesheetId firstDay reason
                        createdAt readAt settledAt }
                pageInfo { hasNextPage endCursor }
                totalCount
              }
            }""";

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

    private Answer list(Map<String, ?> variables) {
        var answer = api.graphQl(LIST, variables).expect(200);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        return answer;
    }

    private Answer read(Map<String, ?> input) {
        return api.graphQl(
                        "mutation($in: MarkNoticesReadInput!) { it: markNoticesRead(input: $in) { unreadNotices userErrors { code field } } }",
                        Map.of("in", input))
                .expect(200);
    }

    @Test
    void whatIsToldIsListedPageByPage() {
        notices.request(ada, grace);
        notices.reject(grace, ada, "Which client?");

        var first = list(Map.of("first", 1));
        assertThat(first.text("/data/inbox/nodes/0/kind")).isEqualTo("ENTRY_REJECTED");
        assertThat(first.text("/data/inbox/nodes/0/reason")).isEqualTo("Which client?");
        assertThat(first.text("/data/inbox/nodes/0/actor/username")).isEqualTo(ada.username());
        assertThat(first.number("/data/inbox/totalCount")).isEqualTo(2);
        assertThat(first.number("/data/unreadNotices")).isEqualTo(2);

        var second = list(Map.of("after", first.text("/data/inbox/pageInfo/endCursor")));
        assertThat(second.text("/data/inbox/nodes/0/kind")).isEqualTo("APPROVAL_REQUESTED");
        assertThat(second.text("/data/inbox/nodes/0/owner/username")).isEqualTo(ada.username());
        assertThat(second.text("/data/inbox/nodes/0/entryId")).isNotNull();
        assertThat(second.at("/data/inbox/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void theyAreRead() {
        notices.request(ada, grace);
        notices.request(ada, grace);
        var newest = list(Map.of()).text("/data/inbox/nodes/0/id");

        assertThat(read(Map.of("ids", List.of(newest))).number("/data/it/unreadNotices"))
                .isEqualTo(1);
        assertThat(list(Map.of("unread", true)).at("/data/inbox/nodes").size()).isEqualTo(1);
        assertThat(read(Map.of("all", true)).number("/data/it/unreadNotices")).isZero();
        assertThat(read(Map.of()).text("/data/it/userErrors/0/field")).isEqualTo("ids");
    }

    @Test
    void scopesAndTheModuleCount() {
        var query = "{ unreadNotices }";
        assertThat(as(world.narrow(grace, "read:time_entries")).graphQl(query).text("/errors/0/extensions/code"))
                .isEqualTo("missing_scope");
        world.switchOff("time_approvals");
        assertThat(api.graphQl(query).text("/errors/0/extensions/code")).isEqualTo("module_disabled");
    }

    @Test
    void statementsDoNotGrowWithNotices() {
        notices.request(ada, grace);
        var few = statements.duringARead(() -> list(Map.of())).size();
        for (var i = 0; i < 5; i++) {
            notices.request(world.person("ben"), grace);
        }

        assertThat(statements.duringARead(() -> list(Map.of())).size()).isLessThanOrEqualTo(few);
    }
}
