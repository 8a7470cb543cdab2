package io.timetracker.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param id null for a trial, of which nothing is kept
 * @param errors the first {@value #MOST_ERRORS} rows that failed
 */
public record ImportResult(@Nullable ImportId id, ImportTally tally, List<ImportOutcome> errors) {

    public static final int MOST_ERRORS = 50;
}
