package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("engine")
class TagRestTests extends ApplicationTest {

    private static final String TAGS = "/api/v1/tags";
    private static final String ENTRIES = "/api/v1/time-entries";

    @Autowired
    JdbcClient jdbc;

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

    private long log(String tags) {
        var day = "2025-01-27T%02d:00:00";
        var body = Map.of(
                "project_id",
                website,
                "start_time",
                day.formatted(++hour),
                "end_time",
                day.formatted(hour + 1),
                "tags",
                tags);
        return api.post(ENTRIES, body).expect(201).number("/time_entry/id");
    }

    private Answer tags(String search) {
        return api.get(TAGS + "?search=" + search).expect(200);
    }

    private String path(String name) {
        return TAGS + "/" + tags(name).number("/tags/0/id");
    }

    private static void mustBeRefused(Answer answer, String code, String reason) {
        answer.expect(400);
        assertThat(answer.text("/error_code")).isEqualTo(code);
        assertThat(answer.text("/details/reason")).isEqualTo(reason);
    }

    @Test
    void tagsByNameWithOwnUse() {
        log(layout + css + "," + css);
        log(css);

        var list = tags(css);

        assertThat(list.at("/tags/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "color",
                        "entry_count",
                        "duration_seconds",
                        "duration_hours",
                        "version",
                        "created_at");
        assertThat(list.text("/tags/0/name")).isEqualTo(css);
        assertThat(list.number("/tags/0/entry_count")).isEqualTo(2);
        assertThat(list.number("/tags/0/duration_seconds")).isEqualTo(7200);
        assertThat(list.at("/tags/0/duration_hours").asDouble()).isEqualTo(2.0);
        assertThat(list.text("/tags/1/name")).isEqualTo(layout + css);
        assertThat(list.number("/total/entry_count")).isEqualTo(2);
        assertThat(list.number("/total/duration_seconds")).isEqualTo(7200);
        assertThat(list.number("/pagination/total")).isEqualTo(2);
        assertThat(as(world.person("mallory")).get(TAGS + "?search=" + css).number("/tags/0/entry_count"))
                .isZero();
        var second = api.get(TAGS + "?per_page=1&page=2&search=" + css).expect(200);
        assertThat(second.text("/tags/0/name")).isEqualTo(layout + css);
    }

    @Test
    void aTagIsCreatedOnce() {
        var body = Map.of("name", " " + css + " ", "color", "teal");

        var made = api.post(TAGS, body).expect(201);

        assertThat(made.text("/tag/name")).isEqualTo(css);
        assertThat(made.text("/tag/color")).isEqualTo("teal");
        assertThat(made.header("ETag")).isEqualTo('"' + made.text("/tag/version") + '"');
        mustBeRefused(api.post(TAGS, Map.of("name", css.toUpperCase())), "error", "duplicate_tag");
        log(css.toUpperCase());
        assertThat(tags(css).number("/tags/0/entry_count")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\": \" \"} | name",
                "{\"name\": \"a,b\"} | name",
                "{\"name\": \"x\", \"color\": \"#ff0000\"} | color",
                "{\"name\": [1]} | name"
            })
    void whatIsNoTagIsRefusedAtItsField(String body, String field) {
        var refused = api.post(TAGS, body).expect(400);

        assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        assertThat(refused.at("/errors/" + field).isArray()).isTrue();
    }

    @Test
    void aRenamedTagHasItsNewNameInEveryEntryAndItsETagsTellSo() {
        var entry = log(css + " , " + layout);
        var old = api.get(ENTRIES + "/" + entry).header("ETag");
        var styles = World.unique("styles");

        var renamed =
                graces.put(path(css), Map.of("name", styles, "color", "pink")).expect(200);

        assertThat(renamed.text("/tag/name")).isEqualTo(styles);
        var after = api.get(ENTRIES + "/" + entry);
        assertThat(after.text("/time_entry/tags")).isEqualTo(styles + " , " + layout);
        assertThat(after.at("/time_entry/tag_list").toString()).isEqualTo("[\"" + styles + "\",\"" + layout + "\"]");
        assertThat(after.header("ETag")).isNotEqualTo(old);
        api.with("If-Match", old)
                .patch(ENTRIES + "/" + entry, Map.of("tags", css))
                .expect(412);
        assertThat(graces.patch(path(styles), "{\"color\": null}")
                        .expect(200)
                        .at("/tag/color")
                        .isNull())
                .isTrue();
        graces.with("If-Match", "\"99\"").put(path(styles), Map.of("name", "x")).expect(412);
        mustBeRefused(graces.put(path(styles), Map.of("name", layout)), "error", "duplicate_tag");
        graces.put(TAGS + "/987654321", Map.of("name", "x")).expect(404);
        api.put(path(styles), Map.of("name", "x")).expect(403);
    }

    @Test
    void mergeSaysWhatItWouldDoAndThenDoesIt() {
        log(css);
        log(layout + "," + css);
        var into = Map.of("into", tags(layout).number("/tags/0/id"));
        var look = Map.of("into", tags(layout).number("/tags/0/id"), "preview", true);

        var preview = graces.post(path(css) + "/merge", look).expect(200);
        assertThat(preview.number("/entry_count")).isEqualTo(2);
        assertThat(preview.number("/both")).isEqualTo(1);
        assertThat(tags(css).number("/tags/0/entry_count")).isEqualTo(2);

        var from = path(css);
        mustBeRefused(graces.post(from + "/merge", Map.of()), "validation_error", null);
        mustBeRefused(graces.post(from + "/merge", Map.of("into", 987654321)), "error", "invalid_tag");
        mustBeRefused(
                graces.post(from + "/merge", Map.of("into", tags(css).number("/tags/0/id"))),
                "error",
                "tag_merge_itself");
        api.post(from + "/merge", into).expect(403);
        var merged = graces.post(from + "/merge", into).expect(200);
        assertThat(merged.text("/tag/name")).isEqualTo(layout);
        assertThat(tags(layout).number("/tags/0/entry_count")).isEqualTo(2);
        api.get(from).expect(404);
    }

    @Test
    void deleteTakesItFromEveryEntry() {
        var entry = log(css);
        var path = path(css);
        api.delete(path).expect(403);

        assertThat(graces.delete(path).expect(200).number("/entry_count")).isEqualTo(1);

        assertThat(api.get(ENTRIES + "/" + entry).at("/time_entry/tags").isNull())
                .isTrue();
        graces.delete(path).expect(404);
    }

    @Test
    void entriesAreListedByTagsEachOnce() {
        var both = log(css + "," + layout);
        var one = log(css.toUpperCase());
        var none = log("");
        var two = css + "," + layout;

        assertThat(found("tags=" + css)).containsExactly(one, both);
        assertThat(found("tags=" + two)).containsExactly(one, both);
        assertThat(found("tags=" + two + "&tag_mode=all")).containsExactly(both);
        assertThat(found("tags=" + layout + "&tag_mode=none")).containsExactly(none, one);
        assertThat(found("tags=" + World.unique("never"))).isEmpty();
        assertThat(found("tags=" + World.unique("never") + "&tag_mode=none")).hasSize(3);
        assertThat(found("tag_mode=none")).hasSize(3);
        assertThat(found("tags=" + css + "&tag_mode=nonsense")).hasSize(2);
        assertThat(found("tags=" + css + "&cursor=")).hasSize(2);
        var many =
                String.join(",", IntStream.range(0, 21).mapToObj(n -> "t" + n).toList());
        assertThat(api.get(ENTRIES + "?tags=" + many)
                        .expect(400)
                        .at("/errors/tags")
                        .isArray())
                .isTrue();
    }

    @Test
    void entriesAreListedByWhatTheyHaveNoneOf() {
        var tagged = log(css);
        var bare = log("");

        assertThat(found("without=tags")).containsExactly(bare);
        assertThat(found("without=tags,task")).containsExactly(bare);
        assertThat(found("without=Task")).containsExactly(bare, tagged);
        assertThat(found("without=project")).isEmpty();
        assertThat(found("without=client")).isEmpty();
        assertThat(found("without=")).hasSize(2);
        assertThat(api.get(ENTRIES + "?without=sense")
                        .expect(400)
                        .at("/errors/without")
                        .isArray())
                .isTrue();
        var bulk = Map.of("action", "set_billable", "value", true, "filter", Map.of("without", "sense"));
        assertThat(api.post(ENTRIES + "/bulk", bulk)
                        .expect(400)
                        .at("/errors/filter.without")
                        .isArray())
                .isTrue();
    }

    private List<Long> found(String filter) {
        var list = api.get(ENTRIES + "?" + filter).expect(200);
        var ids = StreamSupport.stream(list.at("/time_entries").spliterator(), false)
                .map(entry -> entry.get("id").asLong())
                .toList();
        if (!filter.contains("cursor")) {
            assertThat(list.number("/pagination/total")).isEqualTo(ids.size());
        }
        return ids;
    }

    @Test
    void aFilterByTagsTakesNoMoreStatements() {
        log(css);
        log(layout + "," + css);
        var _ = api.get(ENTRIES);

        var plain = statements.duringARead(() -> api.get(ENTRIES).expect(200));
        var byTags = statements.duringARead(() -> api.get(ENTRIES + "?tag_mode=all&tags=" + css + "," + layout));

        assertThat(byTags).hasSameSizeAs(plain);
    }
}
