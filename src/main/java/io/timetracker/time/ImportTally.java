package io.timetracker.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows so far.
 *
 * @param read rows that were looked at
 * @param bookedSeconds of what was created: what is billed
 * @param rowsSeconds from start to end of every row that was created or was there already
 * @param fileSeconds what the file says of itself; null: nothing
 */
public record ImportTally(
        int read,
        int created,
        int skipped,
        int failed,
        long bookedSeconds,
        long rowsSeconds,
        @Nullable Long fileSeconds) {

    static final ImportTally NOTHING = new ImportTally(0, 0, 0, 0, 0, 0, null);

    /** Hours are often written with two decimals; a minute is not worth a warning. */
    private static final int TOLERANCE = 60;

    ImportTally plus(List<ImportOutcome> outcomes, int lines, @Nullable Long saidSeconds) {
        return new ImportTally(
                read + lines,
                created + count(outcomes, ImportOutcome.Kind.CREATED),
                skipped + count(outcomes, ImportOutcome.Kind.SKIPPED),
                failed + count(outcomes, ImportOutcome.Kind.FAILED),
                bookedSeconds
                        + outcomes.stream().mapToLong(ImportOutcome::seconds).sum(),
                rowsSeconds
                        + outcomes.stream()
                                .filter(it -> it.kind() != ImportOutcome.Kind.FAILED)
                                .mapToLong(ImportOutcome::span)
                                .sum(),
                saidSeconds);
    }

    private static int count(List<ImportOutcome> outcomes, ImportOutcome.Kind kind) {
        return (int) outcomes.stream().filter(it -> it.kind() == kind).count();
    }

    /** How much more is in the rows than the file says; null where it says nothing. */
    public @Nullable Long difference() {
        return fileSeconds == null ? null : rowsSeconds - fileSeconds;
    }

    /** Whether the file's own total is what its rows come to; null where it says none. */
    public @Nullable Boolean matches() {
        var difference = difference();
        return difference == null ? null : Math.abs(difference) <= TOLERANCE;
    }
}
