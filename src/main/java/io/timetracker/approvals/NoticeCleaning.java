package io.timetracker.approvals;

import io.timetracker.platform.jobs.Turns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was read long ago, once a day and on one node at a time. What nobody has read stays. */
@Component
class NoticeCleaning {

    static final Duration KEPT = Duration.ofDays(90);
    static final Duration TURN = Duration.ofHours(1);

    private static final int TOGETHER = 1000;

    private final NoticeBook book;
    private final Turns turns;
    private final Clock clock;

    NoticeCleaning(NoticeBook book, Turns turns, Clock clock) {
        this.book = book;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
    void run() {
        turns.take("notice_cleaning", TURN, () -> {
            var before = clock.instant().minus(KEPT);
            while (book.deleteReadBefore(before, TOGETHER) == TOGETHER) {
                // the next thousand, then
            }
        });
    }
}
