package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TagPagesTests extends ApplicationTest {

    private Person ada;
    private Browser adas;
    private Browser graces;
    private long website;
    private String css;
    private String layout;
    private int hour = 8;

    @BeforeEach
    void graceKeepsTheTags() {
        ada = world.person("ada");
        website = world.project(ada, "Website");
        css = World.unique("css");
        layout = World.unique("layout");
        adas = browser(ada);
        graces = browser(world.person("grace", Role.MANAGER));
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
        return as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private long id(String name) {
        return as(world.narrow(ada, "read:*"))
                .get("/api/v1/tags?search=" + name)
                .number("/tags/0/id");
    }

    private String path(String name) {
        return "/time/tags/" + id(name);
    }

    private String tags(long entry) {
        return as(ada).get("/api/v1/time-entries/" + entry).text("/time_entry/tags");
    }

    @Test
    void everybodySeesWhatTheirEntriesBearAndCannotChangeIt() {
        log(css + "," + layout);
        log(css);

        var page = adas.get("/time/tags?text=" + css).expect(200);

        var row = "#tag-" + id(css);
        assertThat(page.text(row + " .tag")).isEqualTo(css);
        assertThat(page.text(row + " td.num")).isEqualTo("2");
        assertThat(page.text(row)).contains("2:00");
        assertThat(page.text("tfoot")).contains("2 2:00");
        assertThat(page.has(".row-actions")).isFalse();
        assertThat(adas.get(page.html().expectFirst(row + " a").attr("href"))
                        .html()
                        .select("li.entry"))
                .hasSize(2);
        adas.post(path(css), Map.of("name", "x")).expect(403);
        adas.get(path(css) + "/merge").expect(403);
        adas.get(path(css) + "/delete").expect(403);
        adas.post(path(css) + "/delete", Map.of()).expect(403);
    }

    @Test
    void aTagIsRenamedAndColouredInItsRow() {
        var entry = log(css);
        var form = graces.get(path(css) + "?text=" + css).expect(200);
        var styles = World.unique("styles");

        graces.submit(form, ".table__open form", Map.of("name", styles, "color", "violet"))
                .expect(302);

        assertThat(tags(entry)).isEqualTo(styles);
        assertThat(graces.get("/time/tags?text=" + styles)
                        .html()
                        .expectFirst("#tag-" + id(styles) + " .tag")
                        .className())
                .isEqualTo("tag tag--violet");
        assertThat(adas.get("/?date=2025-01-27")
                        .html()
                        .expectFirst(".entry .tag")
                        .className())
                .isEqualTo("tag tag--violet");
    }

    @Test
    void whatIsWrongIsSaidInTheRow() {
        log(css + "," + layout);

        var taken = graces.post(path(css) + "?text=" + css, Map.of("name", layout, "color", ""))
                .expect(422);
        assertThat(taken.text("#name-error")).contains(layout);
        assertThat(taken.html().expectFirst("#name").val()).isEqualTo(layout);
        var comma = graces.postInPlace(path(css) + "?text=" + css, Map.of("name", "a,b"))
                .expect(422);
        assertThat(comma.html().expectFirst("#name").attr("aria-invalid")).isEqualTo("true");
        graces.post(path(css) + "?text=" + css, Map.of("name", css, "color", "mud"))
                .expect(422);
        var late = graces.post(path(css) + "?text=" + css, Map.of("name", "late", "version", 99))
                .expect(422);
        assertThat(late.has(".notice--warning")).isTrue();
        assertThat(graces.get("/time/tags/987654321").status()).isEqualTo(404);
    }

    @Test
    void aMergeShowsWhatHappensBeforeItDoes() {
        var first = log(css);
        var both = log(layout + "," + css);
        var at = path(css) + "/merge?text=" + css;

        var look = graces.get(at + "&into=" + id(layout)).expect(200);
        assertThat(look.text(".table__open [role=status]")).contains("2 entries", layout, "one of them bears both");
        assertThat(tags(first)).isEqualTo(css);
        assertThat(graces.post(at, Map.of("into", "")).expect(422).has("#into-error"))
                .isTrue();

        graces.submit(look, ".table__open form", Map.of("into", id(layout))).expect(302);

        assertThat(tags(first)).isEqualTo(layout);
        assertThat(tags(both)).isEqualTo(layout);
    }

    @Test
    void aTagIsDeletedAfterAsking() {
        var entry = log(css + ", " + layout);

        var asks = graces.get(path(css) + "/delete?text=" + css).expect(200);
        assertThat(asks.text(".table__open")).contains("One entry loses “" + css + "”");
        graces.submit(asks, ".table__open form", Map.of()).expect(302);

        assertThat(tags(entry)).isEqualTo(layout);
        assertThat(graces.get("/time/tags?text=" + css).has("tbody tr")).isFalse();
    }

    @Test
    void aTagIsAddedBeforeAnyEntryBearsIt() {
        var page = adas.get("/time/tags?text=" + css).expect(200);

        adas.submit(page, "form.form", Map.of("name", css, "color", "teal")).expect(302);

        assertThat(adas.get("/time/tags?text=" + css).text("#tag-" + id(css) + " td.num"))
                .isEqualTo("0");
        assertThat(adas.post("/time/tags", Map.of("name", css)).expect(422).text("#name-error"))
                .contains(css);
    }

    @Test
    void theListIsFilteredByTags() {
        log(css);
        log(css + "," + layout);
        log("");

        assertThat(entries("tags=" + css)).isEqualTo(2);
        assertThat(entries("tags=" + css + "," + layout)).isEqualTo(2);
        assertThat(entries("tag_mode=all&tags=" + css + "," + layout)).isEqualTo(1);
        assertThat(entries("tag_mode=none&tags=" + css)).isEqualTo(1);
        assertThat(entries("without=tags")).isEqualTo(1);
        assertThat(adas.get("/time?without=task,tags").text("#filter-without option[selected]"))
                .isEqualTo("task, tags");
        adas.get("/time?without=sense").expect(400);
        assertThat(adas.get("/time?tag_mode=all&tags=" + css)
                        .html()
                        .expectFirst("#filter-tag-mode option[selected]")
                        .val())
                .isEqualTo("all");
    }

    private int entries(String filter) {
        return adas.get("/time?" + filter).expect(200).html().select("li.entry").size();
    }

    @Test
    void aFieldForTagsOffersTheirNames() {
        log(layout + "," + css);

        var field = adas.get("/?date=2025-01-27&edit=new").html().expectFirst("#entry-tags");

        assertThat(adas.getInPlace(field.attr("hx-get")).html().select("option").eachAttr("value"))
                .startsWith(css, layout);
        assertThat(adas.get("/time").html().expectFirst("#filter-tags").attr("hx-get"))
                .isEqualTo(field.attr("hx-get"));
    }

    @Test
    void moreTagsTakeNoMoreStatements() {
        log(css);
        var _ = adas.get("/time/tags?text=" + css);
        var few = statements.during(() -> adas.get("/time/tags?text=" + css).expect(200));
        log(css + "a," + css + "b," + css + "c");

        var more = statements.during(() -> adas.get("/time/tags?text=" + css).expect(200));

        assertThat(more).hasSameSizeAs(few);
    }
}
