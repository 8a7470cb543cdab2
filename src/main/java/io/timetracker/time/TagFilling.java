package io.timetracker.time;

import java.util.LinkedHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the entries of old their rows of tags, once, before the port is open: the first start with tags does it. What was
 * interrupted begins anew at the next one; an entry that has its rows keeps them.
 */
@Component
class TagFilling implements SmartLifecycle {

    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final EntryTags rows;
    private final Timekeepers keepers;
    private final TransactionTemplate transaction;

    TagFilling(JdbcClient jdbc, EntryTags rows, Timekeepers keepers, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keepers = keepers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        if (isFilled()) {
            return;
        }
        fill();
        jdbc.sql("update tag_guard set filled = true where id = 1").update();
    }

    private boolean isFilled() {
        return jdbc.sql("select filled from tag_guard where id = 1")
                .query(Boolean.class)
                .single();
    }

    /** All entries with a text and without rows. */
    void fill() {
        var last = new long[1];
        while (last[0] >= 0) {
            transaction.executeWithoutResult(status -> last[0] = fillAfter(last[0]));
        }
    }

    /** @return the last entry that was looked at; negative when there is none */
    private long fillAfter(long last) {
        keepers.lockAll();
        var texts = textsAfter(last);
        if (texts.isEmpty()) {
            return -1;
        }
        rows.keep(texts);
        return texts.lastEntry().getKey().value();
    }

    private LinkedHashMap<TimeEntryId, String> textsAfter(long last) {
        var texts = new LinkedHashMap<TimeEntryId, String>();
        jdbc.sql("""
                        select e.id, e.tags from time_entry e
                        where e.id > ? and e.tags is not null
                          and not exists (select 1 from time_entry_tag bearing where bearing.entry_id = e.id)
                        order by e.id limit ?
                        """).params(last, AT_ONCE).query(row -> {
            texts.put(new TimeEntryId(row.getLong(1)), row.getString(2));
        });
        return texts;
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the demo, which brings its own, and long before the web server. */
    @Override
    public int getPhase() {
        return -1;
    }
}
