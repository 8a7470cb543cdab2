package io.timetracker.approvals;

import io.timetracker.time.TimesheetId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a period.
 *
 * @param act null: something that nobody knows
 * @param reason why it is rejected, or what is said with the approval
 * @param version what the caller saw, or null
 */
public record ReviewDecision(
        TimesheetId id,
        @Nullable Act act,
        @Nullable String reason,
        @Nullable Integer version) {

    public enum Act {
        APPROVE,
        REJECT;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Act> of(@Nullable String wire) {
            return Arrays.stream(values())
                    .filter(act -> act.wire().equals(wire))
                    .findFirst();
        }
    }

    public static ReviewDecision approve(TimesheetId id, @Nullable Integer version) {
        return new ReviewDecision(id, Act.APPROVE, null, version);
    }

    public static ReviewDecision reject(TimesheetId id, String reason, @Nullable Integer version) {
        return new ReviewDecision(id, Act.REJECT, reason, version);
    }
}
