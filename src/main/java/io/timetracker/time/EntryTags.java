package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.wire.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rows of tags in step with the comma text of entries: in the transaction that saves an entry, whoever saves
 * it. Entries are changed under their owner's lock, and tags are renamed, merged and deleted under everybody's: so a tag
 * that is there stays there until the entry is saved.
 */
@Component
class EntryTags implements AfterConvertCallback<TimeEntry>, AfterSaveCallback<TimeEntry> {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    EntryTags(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public TimeEntry onAfterConvert(TimeEntry entry) {
        entry.tagsAreKept();
        return entry;
    }

    @Override
    public TimeEntry onAfterSave(TimeEntry entry) {
        if (entry.tagsMoved()) {
            var text = Map.of(entry.id(), Wording.orEmpty(entry.tags()));
            if (entry.hasTagRows()) {
                keep(text);
            } else {
                add(text);
            }
            entry.tagsAreKept();
        }
        return entry;
    }

    /** Makes the rows of these entries what their texts say. For whoever writes texts past the aggregate, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Map<TimeEntryId, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "delete from time_entry_tag where entry_id = ?",
                texts.keySet().stream().map(id -> new Object[] {id.value()}).toList());
        add(texts);
    }

    private void add(Map<TimeEntryId, String> texts) {
        var names = new TreeMap<String, String>();
        texts.values().forEach(text -> TagNames.distinct(text).forEach(names::putIfAbsent));
        var ids = idsOf(names);
        var rows = texts.entrySet().stream()
                .flatMap(entry -> TagNames.distinct(entry.getValue()).keySet().stream()
                        .map(key -> new Object[] {entry.getKey().value(), ids.get(key)}))
                .toList();
        batches.batchUpdate("insert into time_entry_tag (entry_id, tag_id) values (?, ?)", rows);
    }

    private Map<String, Long> idsOf(Map<String, String> names) {
        var ids = known(names.keySet());
        if (ids.size() < names.size()) {
            jdbc.sql("select id from tag_guard where id = 1 for update")
                    .query(Long.class)
                    .single();
            // Read again: another may have made them while this one waited.
            ids = known(names.keySet());
            make(without(names, ids.keySet()));
            ids = known(names.keySet());
        }
        return ids;
    }

    private Map<String, Long> known(Collection<String> keys) {
        var ids = new HashMap<String, Long>();
        var all = List.copyOf(keys);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select id, name_key from tag where name_key in (:keys)")
                    .param("keys", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .query(row -> {
                        ids.put(row.getString(2), row.getLong(1));
                    });
        }
        return ids;
    }

    private static Map<String, String> without(Map<String, String> names, Collection<String> known) {
        var missing = new LinkedHashMap<>(names);
        missing.keySet().removeAll(known);
        return missing;
    }

    private void make(Map<String, String> names) {
        var now = InstantColumns.column(clock.instant());
        batches.batchUpdate(
                "insert into tag (name, name_key, version, created_at) values (?, ?, 1, ?)",
                names.entrySet().stream()
                        .map(tag -> new Object[] {tag.getValue(), tag.getKey(), now})
                        .toList());
    }
}
