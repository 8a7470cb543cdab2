package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.World;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("engine")
class TagCatalogTests extends TagsTest {

    @Autowired
    ChangeLog changes;

    @Autowired
    ProjectCatalog projects;

    private static ChangeTag named(String name) {
        return new ChangeTag(name, Patch.keep());
    }

    @Test
    void aNewNameStandsInEveryEntryAndInNoOther() {
        var two = hour(css + ", " + layout);
        var other = hour(layout);
        var styles = World.unique("Styles");

        var renamed = catalog.change(tag(css).id(), named(styles), null, grace.user());

        assertThat(renamed.name()).isEqualTo(styles);
        assertThat(read(two).tags()).isEqualTo(styles + ", " + layout);
        assertThat(rows(two.id())).isEqualTo(keys(styles, layout));
        assertThat(read(other)).isEqualTo(other);
        assertThat(use(styles)).isEqualTo(new TagUse(1, 3600));
    }

    @Test
    void whoStillSeesTheOldNameChangesNothing() {
        var entry = hour(css);

        catalog.change(tag(css).id(), named(World.unique("Styles")), null, grace.user());

        assertThat(read(entry).version()).isEqualTo(entry.version() + 1);
        assertThatThrownBy(() -> timekeeping.change(entry.id(), tagged(css, entry.version()), ada.user()))
                .isInstanceOf(PreconditionFailed.class);
        assertThat(projects.get(website, ada.user()).worked().seconds()).isEqualTo(3600);
    }

    @Test
    void aNameThatIsTakenIsRefusedAndALongOneThatDoesNotFitToo() {
        hour(css + "," + layout);
        var full = hour(css + "," + "x".repeat(500 - css.length() - 1));

        assertThatThrownBy(() -> catalog.change(tag(css).id(), named(layout.toUpperCase()), null, grace.user()))
                .isInstanceOf(TagRefused.class);
        assertThatThrownBy(() -> catalog.change(tag(css).id(), named(css + "longer"), null, grace.user()))
                .isInstanceOf(TagRefused.class);

        assertThat(read(full)).isEqualTo(full);
        assertThat(tag(css).name()).isEqualTo(css);
    }

    @Test
    void anotherCaseIsNoOtherTag() {
        var entry = hour(css);

        catalog.change(tag(css).id(), named(css.toUpperCase()), null, grace.user());

        assertThat(read(entry).tags()).isEqualTo(css.toUpperCase());
        assertThat(tag(css).name()).isEqualTo(css.toUpperCase());
    }

    @Test
    void aMergeLeavesOneAndTheTotalsAreThoseOfBothOnce() {
        var first = hour(css);
        var both = hour(layout + "," + css);
        var second = hour(layout);
        var from = tag(css);
        var into = tag(layout);

        var preview = catalog.previewMerge(from.id(), into.id(), grace.user());
        assertThat(preview.entries()).isEqualTo(2);
        assertThat(preview.both()).isEqualTo(1);
        assertThat(read(first)).isEqualTo(first);

        var merged = catalog.merge(from.id(), into.id(), from.version(), grace.user());

        assertThat(merged).isEqualTo(preview);
        assertThat(read(first).tags()).isEqualTo(layout);
        assertThat(read(both).tags()).isEqualTo(layout);
        assertThat(read(second)).isEqualTo(second);
        assertThat(rows(both.id())).isEqualTo(keys(layout));
        assertThat(use(layout)).isEqualTo(new TagUse(3, 3 * 3600));
        assertThatThrownBy(() -> catalog.get(from.id(), ada.user())).isInstanceOf(NotFound.class);
        assertThat(changes.latest("tag.merged", from.id()).orElseThrow().after())
                .contains(layout);
    }

    @Test
    void nothingIsMergedIntoItselfOrIntoNothing() {
        hour(css);
        var from = tag(css).id();

        assertThatThrownBy(() -> catalog.merge(from, from, null, grace.user())).isInstanceOf(TagRefused.class);
        assertThatThrownBy(() -> catalog.merge(from, new TagId(987654321), null, grace.user()))
                .isInstanceOf(TagRefused.class);
        assertThat(use(css).entries()).isEqualTo(1);
    }

    @Test
    void aDeletedTagIsInNoEntry() {
        var both = hour(css + ", " + layout);
        var only = hour(css);
        var gone = tag(css);

        assertThat(catalog.previewDelete(gone.id(), grace.user())).isEqualTo(2);
        assertThat(catalog.delete(gone.id(), gone.version(), grace.user())).isEqualTo(2);

        assertThat(read(both).tags()).isEqualTo(layout);
        assertThat(read(only).tags()).isNull();
        assertThat(changes.latest("tag.deleted", gone.id())).isPresent();
    }

    @Test
    void whoeverKeepsNoTagsChangesNone() {
        var entry = hour(css + "," + layout);
        var id = tag(css).id();

        assertThatThrownBy(() -> catalog.change(id, named("x"), null, ada.user()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalog.merge(id, tag(layout).id(), null, ada.user()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalog.previewMerge(id, tag(layout).id(), ada.user()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalog.delete(id, null, ada.user())).isInstanceOf(Forbidden.class);
        assertThat(read(entry)).isEqualTo(entry);
    }

    @Test
    void everybodyCountsTheirOwnAndAdministratorsAll() {
        hour(css);
        var mallory = world.person("mallory");
        hour(mallory, new ProjectId(world.project(mallory, "Blog")), css);
        var id = tag(css).id();

        assertThat(catalog.uses(java.util.Set.of(id), ada.user()).get(id)).isEqualTo(new TagUse(1, 3600));
        assertThat(catalog.uses(java.util.Set.of(id), world.admin().user()).get(id))
                .isEqualTo(new TagUse(2, 7200));
        assertThat(catalog.previewDelete(id, grace.user())).isEqualTo(2);
    }

    @Test
    void anEntryWithSeveralTagsCountsOnceInTheTotal() {
        hour(css + "," + layout);
        hour(css);
        hour(null);

        assertThat(catalog.total(ada.user())).isEqualTo(new TagUse(2, 7200));
    }

    @Test
    void whatTheLatestEntriesBearIsKnownAgain() {
        hour(layout + "," + css);
        hour(css);

        assertThat(catalog.recent(30, ada.user())).containsExactly(css, layout);
        assertThat(catalog.recent(1, ada.user())).containsExactly(css);
        assertThat(catalog.recent(30, world.person("mallory").user())).isEmpty();
    }

    /** Of the one or the other name, as they come; never of a tag that is gone. */
    @Test
    void whoeverTagsWhileTheTagIsRenamedWaits() throws Exception {
        var entry = hour(css);
        var styles = World.unique("Styles");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<TagView> rename = () -> catalog.change(tag(css).id(), named(styles), null, grace.user());
            Callable<TimeEntryView> retag = () -> retagged(entry, layout + "," + css);
            var one = threads.submit(rename);
            var other = threads.submit(retag);
            one.get();
            other.get();
        }

        assertThat(rows(entry.id())).isEqualTo(keys(read(entry).tagList().toArray(String[]::new)));
    }

    @Test
    void aRenameTakesTheSameStatementsHoweverManyEntriesThereAre() {
        hour(css);
        hour(layout);
        for (var more = 0; more < 30; more++) {
            hour(layout);
        }
        var one = tag(css).id();
        var many = tag(layout).id();
        var _ = statements.during(() -> catalog.change(one, named(World.unique("Warm")), null, grace.user()));

        var few = statements.during(() -> catalog.change(one, named(World.unique("Css")), null, grace.user()));
        var more = statements.during(() -> catalog.change(many, named(World.unique("Layout")), null, grace.user()));

        assertThat(more.stream().distinct())
                .hasSameSizeAs(few.stream().distinct().toList());
    }
}
