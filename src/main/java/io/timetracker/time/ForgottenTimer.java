package io.timetracker.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A timer that has run for longer than people work.
 *
 * @param since when it had run for as long as the installation takes for lawful
 * @param proposedStop when the work is likely to have ended: after the start, and never after now
 * @param standardDay how long its owner's usual day is
 */
public record ForgottenTimer(
        TimeEntryView timer, Instant since, Instant proposedStop, Reason reason, Duration standardDay) {

    /** Why it is likely to have ended then. */
    public enum Reason {
        /** When its owner's work usually ended on that day of the week, in the last weeks. */
        USUAL_END,
        /** A usual day's length after the start. */
        STANDARD_DAY,
        /** There is nothing to go by before now, or before it was paused. */
        LATEST;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The message key of its words, which take the hours of a standard day. */
        public String textKey() {
            return "time.forgotten." + wire();
        }
    }

    public double standardHours() {
        return standardDay.toMinutes() / 60.0;
    }
}
