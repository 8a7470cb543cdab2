package io.timetracker.platform.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells listeners again of what they failed to hear: after a minute, and ever less often as they go on failing. A node takes
 * each publication for itself before it does, and a listener that hears twice all the same does nothing.
 */
@Component
class Redelivery {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_AT_ONCE = 1000;

    private final FailedEventPublications publications;
    private final Clock clock;

    Redelivery(FailedEventPublications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void run() {
        publications.resubmit(
                ResubmissionOptions.defaults().withBatchSize(MOST_AT_ONCE).withFilter(this::isDue));
    }

    private boolean isDue(EventPublication publication) {
        var last = publication.getLastResubmissionDate();
        var since = last == null ? publication.getPublicationDate() : last;
        var pause = FIRST.multipliedBy(1L << Math.min(publication.getCompletionAttempts(), MOST_DOUBLINGS));
        return !since.plus(pause).isAfter(clock.instant());
    }
}
