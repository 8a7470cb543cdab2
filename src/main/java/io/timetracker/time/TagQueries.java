package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tags, and how much they are used of what a reader may see: own entries, for administrators everybody's. */
@Component
class TagQueries {

    /** So far back an old client looks for what somebody may want to write again. */
    private static final int RECENT_ENTRIES = 500;

    private final JdbcClient jdbc;

    TagQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<TagView> page(@Nullable String text, PageAsk ask) {
        var pattern = text == null || text.isBlank() ? "%" : Wording.containing(text);
        var cursor = ask.cursor();
        var after = cursor == null || cursor.isStart() ? "" : cursor.text(0);
        var rows = jdbc.sql("""
                        select * from tag where name_key like :text escape '!' and name_key > :after
                        order by name_key limit :limit offset :offset
                        """)
                .param("text", pattern)
                .param("after", after)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query((row, number) -> map(row))
                .list();
        return PageOf.of(rows, ask, TagQueries::place, () -> count(pattern));
    }

    private long count(String pattern) {
        return jdbc.sql("select count(*) from tag where name_key like ? escape '!'")
                .param(pattern)
                .query(Long.class)
                .single();
    }

    static Cursor place(TagView tag) {
        return Cursor.after(TagNames.key(tag.name()));
    }

    Map<TagId, TagUse> uses(Collection<TagId> tags, CurrentUser reader) {
        var uses = new HashMap<TagId, TagUse>();
        if (!tags.isEmpty()) {
            ofReader("""
                            select bearing.tag_id, count(*), coalesce(sum(e.duration_seconds), 0)
                            from time_entry e join time_entry_tag bearing on bearing.entry_id = e.id
                            where bearing.tag_id in (:tags) %s group by bearing.tag_id
                            """, reader)
                    .param("tags", tags.stream().map(TagId::value).toList())
                    .query((ResultSet row) -> {
                        uses.put(new TagId(row.getLong(1)), new TagUse(row.getLong(2), row.getLong(3)));
                    });
        }
        return uses;
    }

    /** Everything that bears a tag, each entry once, however many it bears. */
    TagUse total(CurrentUser reader) {
        return ofReader("""
                        select count(*), coalesce(sum(e.duration_seconds), 0) from time_entry e
                        where exists (select 1 from time_entry_tag bearing where bearing.entry_id = e.id) %s
                        """, reader)
                .query((row, number) -> new TagUse(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** One person's statement names that person and nothing else, or their index would not be used. */
    private JdbcClient.StatementSpec ofReader(String sql, CurrentUser reader) {
        return reader.isAdmin()
                ? jdbc.sql(sql.formatted(""))
                : jdbc.sql(sql.formatted("and e.user_id = :me"))
                        .param("me", reader.id().value());
    }

    /** How many of everybody's entries bear it. */
    long bearing(TagId tag) {
        return jdbc.sql("select count(*) from time_entry_tag where tag_id = ?")
                .param(tag.value())
                .query(Long.class)
                .single();
    }

    long bearingBoth(TagId one, TagId other) {
        return jdbc.sql("""
                        select count(*) from time_entry_tag a
                        join time_entry_tag b on b.entry_id = a.entry_id and b.tag_id = ? where a.tag_id = ?
                        """)
                .params(one.value(), other.value())
                .query(Long.class)
                .single();
    }

    /** By name; those of the latest entries of somebody. */
    List<String> recent(UserId user, int limit) {
        return jdbc.sql("""
                        select t.name from tag t where t.id in (
                            select bearing.tag_id from time_entry_tag bearing join (
                                select id from time_entry where user_id = :user
                                order by user_id, start_time desc, id desc limit :recent) latest
                            on latest.id = bearing.entry_id)
                        order by t.name_key limit :limit
                        """)
                .param("user", user.value())
                .param("recent", RECENT_ENTRIES)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    Map<String, TagColor> colors(Collection<String> keys) {
        var colors = new HashMap<String, TagColor>();
        if (!keys.isEmpty()) {
            jdbc.sql("select name_key, color from tag where color is not null and name_key in (:keys)")
                    .param("keys", keys)
                    .query((ResultSet row) -> {
                        var key = row.getString(1);
                        TagColor.of(row.getString(2)).ifPresent(color -> colors.put(key, color));
                    });
        }
        return colors;
    }

    private static TagView map(ResultSet row) throws SQLException {
        return new TagView(
                new TagId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("color"))
                        .flatMap(TagColor::of)
                        .orElse(null),
                row.getInt("version"),
                InstantColumns.instant(row.getObject("created_at", LocalDateTime.class)));
    }
}
