package io.timetracker.approvals;

import io.timetracker.platform.calendar.InstantColumns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was read long ago, once a day and on one node at a time. What nobody has read stays. */
@Component
class NoticeCleaning {

    static final Duration KEPT = Duration.ofDays(90);
    static final Duration TURN = Duration.ofHours(1);

    private static final int TOGETHER = 1000;

    private final NoticeBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeCleaning(NoticeBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void run() {
        if (!takeTurn()) {
            return;
        }
        try {
            var before = clock.instant().minus(KEPT);
            while (book.deleteReadBefore(before, TOGETHER) == TOGETHER) {
                // the next thousand, then
            }
        } finally {
            jdbc.sql("update notice_cleaning set locked_until = null where id = 1")
                    .update();
        }
    }

    private boolean takeTurn() {
        var now = clock.instant();
        return jdbc.sql("""
                        update notice_cleaning set locked_until = ?
                        where id = 1 and (locked_until is null or locked_until <= ?)
                        """)
                        .params(InstantColumns.column(now.plus(TURN)), InstantColumns.column(now))
                        .update()
                == 1;
    }
}
