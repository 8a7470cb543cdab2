package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes another name, or none, into every entry that bears a tag. Nobody changes an entry meanwhile: all its owners are
 * locked. An entry gets a new version, as what is read of it is no longer what it was; what was worked stays.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TagTexts {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    TagTexts(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @throws TagRefused if a text would become longer than texts may be */
    void rename(Tag tag, String name) {
        rewrite(tag, "name", text -> TagNames.replaced(text, tag.key(), name));
    }

    /** The rows go along. @throws TagRefused if a text would become longer than texts may be */
    void merge(Tag from, Tag into) {
        rewrite(from, "into", text -> TagNames.replaced(text, from.key(), into.name()));
        jdbc.sql("""
                        insert into time_entry_tag (entry_id, tag_id)
                        select bearing.entry_id, :into from time_entry_tag bearing
                        where bearing.tag_id = :from and not exists (
                            select 1 from time_entry_tag other
                            where other.entry_id = bearing.entry_id and other.tag_id = :into)
                        """)
                .param("from", from.tagId().value())
                .param("into", into.tagId().value())
                .update();
        forgetRows(from);
    }

    /** The rows go along. */
    void remove(Tag tag) {
        rewrite(tag, "name", text -> TagNames.without(text, tag.key()));
        forgetRows(tag);
    }

    private void forgetRows(Tag tag) {
        jdbc.sql("delete from time_entry_tag where tag_id = ?")
                .param(tag.tagId().value())
                .update();
    }

    private void rewrite(Tag tag, String field, Rewriting change) {
        var now = InstantColumns.column(clock.instant());
        var texts = new ArrayList<@Nullable Object[]>();
        jdbc.sql("""
                        select e.id, e.tags from time_entry_tag bearing join time_entry e on e.id = bearing.entry_id
                        where bearing.tag_id = ?
                        """).param(tag.tagId().value()).query(row -> {
            var text = change.of(row.getString(2));
            if (text != null && text.length() > TimeEntry.LONGEST_TAGS) {
                throw TagRefused.tooLong(field);
            }
            texts.add(new @Nullable Object[] {text, now, row.getLong(1)});
        });
        batches.batchUpdate(
                "update time_entry set tags = ?, version = version + 1, updated_at = ? where id = ?",
                texts,
                AT_ONCE,
                (statement, values) -> {
                    for (var place = 0; place < values.length; place++) {
                        statement.setObject(place + 1, values[place]);
                    }
                });
    }

    private interface Rewriting {
        @Nullable String of(String text);
    }
}
