package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.time.ForgottenTimer.Reason;
import io.timetracker.time.LikelyStop.Proposal;
import io.timetracker.time.LikelyStop.Worked;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikelyStopTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    /** A Tuesday. */
    private static final Instant START = Instant.parse("2026-02-03T08:00:00Z");

    private static final Instant NEXT_MORNING = Instant.parse("2026-02-04T07:30:00Z");
    private static final List<Worked> TUESDAYS = List.of(
            worked("2026-01-27T08:00:00Z", "2026-01-27T11:00:00Z"),
            worked("2026-01-27T12:00:00Z", "2026-01-27T16:30:40Z"),
            worked("2026-01-20T08:00:00Z", "2026-01-20T15:00:00Z"),
            worked("2026-01-13T08:00:00Z", "2026-01-13T18:00:00Z"));

    private static Worked worked(String from, String to) {
        return new Worked(Instant.parse(from), Instant.parse(to));
    }

    private static Proposal proposal(Instant start, Instant latest, List<Worked> recent) {
        return new LikelyStop(start, latest, ROME).from(recent, EIGHT_HOURS, Duration.ofMinutes(30));
    }

    @Test
    void isWhenThatDayOfTheWeekUsuallyEnds() {
        assertThat(proposal(START, NEXT_MORNING, TUESDAYS))
                .isEqualTo(new Proposal(Instant.parse("2026-02-03T16:30:00Z"), Reason.USUAL_END));
    }

    @Test
    void otherDaysAndNightsSayNothing() {
        var others = List.of(
                worked("2026-01-28T08:00:00Z", "2026-01-28T11:00:00Z"),
                worked("2026-01-21T08:00:00Z", "2026-01-21T11:00:00Z"),
                worked("2026-01-14T08:00:00Z", "2026-01-14T11:00:00Z"),
                worked("2026-01-27T20:00:00Z", "2026-01-28T02:00:00Z"),
                worked("2026-01-20T20:00:00Z", "2026-01-21T02:00:00Z"),
                worked("2026-01-13T20:00:00Z", "2026-01-14T02:00:00Z"));

        assertThat(proposal(START, NEXT_MORNING, others).reason()).isEqualTo(Reason.STANDARD_DAY);
    }

    @Test
    void isAStandardDayAndItsBreaksAfterTheStartWhereTwoDaysAreAllThereIs() {
        assertThat(proposal(START, NEXT_MORNING, TUESDAYS.subList(0, 3)))
                .isEqualTo(new Proposal(Instant.parse("2026-02-03T16:30:00Z"), Reason.STANDARD_DAY));
    }

    @Test
    void whoBeganAfterTheUsualEndIsOfferedAStandardDay() {
        var evening = Instant.parse("2026-02-03T19:00:00Z");

        assertThat(proposal(evening, NEXT_MORNING, TUESDAYS))
                .isEqualTo(new Proposal(Instant.parse("2026-02-04T03:30:00Z"), Reason.STANDARD_DAY));
    }

    @Test
    void isNeverAfterNow() {
        var afternoon = Instant.parse("2026-02-03T13:00:00Z");

        assertThat(proposal(START, afternoon, TUESDAYS)).isEqualTo(new Proposal(afternoon, Reason.LATEST));
    }
}
