package io.timetracker.time;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a file to be taken.
 *
 * @param isTrial only tells what would come of it
 * @param delimiter null: whichever the first line has most of
 * @param mapping header to the name of a column, where the header does not say it itself
 * @param guesses whether headers and days of other tools are understood as well as may be
 * @param dates null: guessed, or ISO
 * @param zone null: the app zone
 */
public record ImportAsk(
        boolean isTrial,
        @Nullable Character delimiter,
        Map<String, String> mapping,
        boolean guesses,
        @Nullable ImportDates dates,
        @Nullable ZoneId zone) {

    public ImportAsk {
        mapping = Map.copyOf(mapping);
    }

    /** Exactly as the contract says. */
    public static ImportAsk contract(boolean isTrial) {
        return new ImportAsk(isTrial, ',', Map.of(), false, ImportDates.ISO, null);
    }

    /** Whatever tool it comes from, with times in that zone. */
    public static ImportAsk guessing(ZoneId zone) {
        return new ImportAsk(true, null, Map.of(), true, null, zone);
    }
}
