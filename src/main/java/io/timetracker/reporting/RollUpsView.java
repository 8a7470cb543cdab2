package io.timetracker.reporting;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with what reports read.
 *
 * @param people who keep time
 * @param ready of how many of them it is added up in the zone of the installation; that of the others is being added up
 * @param running what is going on at somebody's word; null: nothing
 * @param lastCheck null: there was none; so {@code lastRebuild}
 */
public record RollUpsView(
        int people,
        int ready,
        @Nullable RollUpRun running,
        @Nullable RollUpRun lastCheck,
        @Nullable RollUpRun lastRebuild) {

    public boolean isWhole() {
        return ready >= people;
    }

    /** Cells that the last check found wrong and nobody has added up anew since. */
    public long wrongCells() {
        if (lastCheck == null
                || lastRebuild != null
                        && lastRebuild.id().value() > lastCheck.id().value()) {
            return 0;
        }
        return lastCheck.wrongCells();
    }
}
