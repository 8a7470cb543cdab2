package io.timetracker.time;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada and her tagged hours; Grace, who keeps the tags. Names are new in each test, as tags are everybody's. */
abstract class TagsTest extends ApplicationTest {

    @Autowired
    protected Timekeeping timekeeping;

    @Autowired
    protected TimeLog log;

    @Autowired
    protected TagCatalog catalog;

    @Autowired
    protected JdbcClient jdbc;

    protected Person ada;
    protected Person grace;
    protected ProjectId website;
    protected String css;
    protected String layout;
    private Instant next = Instant.parse("2025-01-27T09:00:00Z");

    @BeforeEach
    void adaHasAProjectAndGraceKeepsTheTags() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        website = new ProjectId(world.project(ada, "Website"));
        css = World.unique("Css");
        layout = World.unique("layout");
    }

    /** An hour, after the one before. */
    protected TimeEntryView hour(String tags) {
        return hour(ada, website, tags);
    }

    protected TimeEntryView hour(Person who, ProjectId project, String tags) {
        var span = new When.Span(next, next.plus(Duration.ofHours(1)));
        next = span.end();
        return timekeeping.log(LogTime.of(span, Booking.on(project), null, tags), who.user());
    }

    protected TimeEntryView retagged(TimeEntryView entry, String tags) {
        return timekeeping.change(entry.id(), tagged(tags, null), ada.user());
    }

    protected static ChangeTimeEntry tagged(String tags, Integer version) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, null, tags, null, null, null, null, version, null);
    }

    protected TimeEntryView read(TimeEntryView entry) {
        return log.get(entry.id(), ada.user());
    }

    protected TagView tag(String name) {
        return catalog.list(name, io.timetracker.platform.paging.PageAsk.first(10), ada.user()).items().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    protected TagUse use(String name) {
        return catalog.uses(Set.of(tag(name).id()), ada.user())
                .getOrDefault(tag(name).id(), TagUse.NONE);
    }

    /** What the rows say of an entry, in lower case. */
    protected Set<String> rows(TimeEntryId entry) {
        return new TreeSet<>(
                jdbc.sql("""
                        select t.name_key from time_entry_tag r join tag t on t.id = r.tag_id where r.entry_id = ?
                        """).param(entry.value()).query(String.class).list());
    }

    protected static Set<String> keys(String... names) {
        return new TreeSet<>(List.of(names).stream().map(TagNames::key).toList());
    }
}
