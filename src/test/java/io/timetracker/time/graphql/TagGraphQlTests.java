package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TagGraphQlTests extends ApplicationTest {

    private static final String LIST = """
            query($text: String) { tags(text: $text) {
              totalCount totals { entries seconds hours }
              nodes { id name color version totals { entries seconds hours } } } }
            """;

    private Person ada;
    private Api api;
    private Api graces;
    private long website;
    private String css;
    private String layout;
    private int hour = 8;

    @BeforeEach
    void graceKeepsTheTags() {
        ada = world.person("ada");
        api = as(ada);
        graces = as(world.person("grace", Role.MANAGER));
        website = world.project(ada, "Website");
        css = World.unique("css");
        layout = World.unique("layout");
    }

    private void log(String... tags) {
        var day = "2025-01-27T%02d:00:00Z";
        var input = Map.of(
                "projectId",
                website,
                "startTime",
                day.formatted(++hour),
                "endTime",
                day.formatted(hour + 1),
                "tags",
                List.of(tags));
        var logged = api.graphQl(
                "mutation($in: LogTimeInput!) { logTime(input: $in) { timeEntry { id } } }", Map.of("in", input));
        assertThat(logged.text("/data/logTime/timeEntry/id")).isNotNull();
    }

    private Answer tags(String text) {
        var answer = api.graphQl(LIST, Map.of("text", text)).expect(200);
        assertThat(answer.at("/errors").toString()).isEmpty();
        return answer;
    }

    private String id(String name) {
        return tags(name).text("/data/tags/nodes/0/id");
    }

    @Test
    void tagsWithTheirTotalsAndAllTogetherOnce() {
        log(css, layout);
        log(css);

        var list = tags(css);

        assertThat(list.text("/data/tags/nodes/0/name")).isEqualTo(css);
        assertThat(list.number("/data/tags/nodes/0/totals/entries")).isEqualTo(2);
        assertThat(list.number("/data/tags/nodes/0/totals/seconds")).isEqualTo(7200);
        assertThat(list.at("/data/tags/nodes/0/totals/hours").asDouble()).isEqualTo(2);
        assertThat(list.number("/data/tags/totalCount")).isEqualTo(1);
        assertThat(list.number("/data/tags/totals/entries")).isEqualTo(2);
        assertThat(api.graphQl("{ recentTags(limit: 5) }")
                        .at("/data/recentTags")
                        .toString())
                .isEqualTo("[\"" + css + "\",\"" + layout + "\"]");
        var one = api.graphQl("query($id: ID!) { tag(id: $id) { name totals { entries } } }", Map.of("id", id(layout)));
        assertThat(one.number("/data/tag/totals/entries")).isEqualTo(1);
    }

    @Test
    void aPageEndsWhereTheNextOneBegins() {
        log(css + "a", css + "b", css + "c");
        var query = "query($after: String, $text: String) { tags(first: 2, after: $after, text: $text) {"
                + " nodes { name } pageInfo { hasNextPage endCursor } } }";

        var first = api.graphQl(query, Map.of("text", css));
        var second = api.graphQl(query, Map.of("text", css, "after", first.text("/data/tags/pageInfo/endCursor")));

        assertThat(first.text("/data/tags/nodes/1/name")).isEqualTo(css + "b");
        assertThat(first.at("/data/tags/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.text("/data/tags/nodes/0/name")).isEqualTo(css + "c");
        assertThat(second.at("/data/tags/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void manyTagsTakeNoMoreStatementsThanOne() {
        log(css + "a", css + "b", css + "c");
        var _ = tags(css);

        assertThat(statements.duringARead(() -> tags(css)))
                .hasSameSizeAs(statements.duringARead(() -> tags(css + "a")));
    }

    @Test
    void createChangeMergeAndDelete() {
        log(css);
        var made = api.graphQl(
                "mutation($in: CreateTagInput!) { createTag(input: $in) { tag { id color } userErrors { code } } }",
                Map.of("in", Map.of("name", layout, "color", "TEAL")));
        assertThat(made.text("/data/createTag/tag/color")).isEqualTo("TEAL");
        var change =
                "mutation($in: ChangeTagInput!) { changeTag(input: $in) { tag { name color } userErrors { code field message } } }";
        var styles = World.unique("styles");
        var renamed = graces.graphQl(change, Map.of("in", Map.of("id", id(css), "name", styles, "color", "RED")));
        assertThat(renamed.text("/data/changeTag/tag/name")).isEqualTo(styles);
        var taken = graces.graphQl(change, Map.of("in", Map.of("id", id(styles), "name", layout)));
        assertThat(taken.text("/data/changeTag/userErrors/0/field")).isEqualTo("name");
        assertThat(taken.text("/data/changeTag/userErrors/0/message")).contains(layout);
        var comma = graces.graphQl(change, Map.of("in", Map.of("id", id(styles), "name", "a,b")));
        assertThat(comma.text("/data/changeTag/userErrors/0/code")).isEqualTo("validation_error");

        var merge =
                "mutation($in: MergeTagsInput!) { mergeTags(input: $in) { merge { into { name } entries both } userErrors { code } } }";
        var input = Map.of("id", id(styles), "into", id(layout));
        var preview =
                graces.graphQl(merge, Map.of("in", Map.of("id", id(styles), "into", id(layout), "preview", true)));
        assertThat(preview.number("/data/mergeTags/merge/entries")).isEqualTo(1);
        assertThat(tags(styles).number("/data/tags/totalCount")).isEqualTo(1);
        var merged = graces.graphQl(merge, Map.of("in", input));
        assertThat(merged.text("/data/mergeTags/merge/into/name")).isEqualTo(layout);
        assertThat(tags(styles).number("/data/tags/totalCount")).isZero();

        var delete =
                "mutation($in: DeleteTagInput!) { deleteTag(input: $in) { deletedId entries userErrors { code } } }";
        var last = id(layout);
        var gone = graces.graphQl(delete, Map.of("in", Map.of("id", last)));
        assertThat(gone.text("/data/deleteTag/deletedId")).isEqualTo(last);
        assertThat(gone.number("/data/deleteTag/entries")).isEqualTo(1);
        var twice = graces.graphQl(delete, Map.of("in", Map.of("id", last)));
        assertThat(twice.text("/data/deleteTag/userErrors/0/code")).isEqualTo("not_found");
        assertThat(twice.text("/data/deleteTag/deletedId")).isNull();
    }

    @Test
    void whoeverKeepsNoneIsRefused() {
        log(css);

        var refused = api.graphQl(
                "mutation($in: DeleteTagInput!) { deleteTag(input: $in) { deletedId userErrors { code } } }",
                Map.of("in", Map.of("id", id(css))));

        assertThat(refused.text("/data/deleteTag/userErrors/0/code")).isEqualTo("forbidden");
        assertThat(tags(css).number("/data/tags/totalCount")).isEqualTo(1);
    }

    @Test
    void entriesAreFilteredByTags() {
        log(css, layout);
        log(css);
        log();

        assertThat(count(List.of(css), "ANY")).isEqualTo(2);
        assertThat(count(List.of(css, layout), "ANY")).isEqualTo(2);
        assertThat(count(List.of(css, layout), "ALL")).isEqualTo(1);
        assertThat(count(List.of(layout), "NONE")).isEqualTo(2);
        assertThat(count(List.of(), "NONE")).isEqualTo(3);
    }

    @Test
    void entriesAreFilteredByWhatTheyHaveNoneOf() {
        log(css);
        log();

        assertThat(count(Map.of("without", List.of("TAGS")))).isEqualTo(1);
        assertThat(count(Map.of("without", List.of("TAGS", "TASK")))).isEqualTo(1);
        assertThat(count(Map.of("without", List.of("PROJECT")))).isZero();
    }

    private long count(List<String> tags, String mode) {
        return count(Map.of("tags", tags, "tagMode", mode));
    }

    private long count(Map<String, Object> filter) {
        var list = api.graphQl(
                "query($f: TimeEntryFilter) { timeEntries(filter: $f) { totalCount nodes { id } } }",
                Map.of("f", filter));
        assertThat(list.at("/data/timeEntries/nodes").size())
                .isEqualTo((int) list.number("/data/timeEntries/totalCount"));
        return list.number("/data/timeEntries/totalCount");
    }
}
