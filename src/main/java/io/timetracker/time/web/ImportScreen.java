package io.timetracker.time.web;

import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportState;
import io.timetracker.time.ImportView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param examples the first rows of the file, while it is kept
 * @param failures the first rows that failed
 */
record ImportScreen(ImportView job, List<List<String>> examples, List<ImportOutcome> failures) {

    /** A column of the file with what it means and what stands in it. */
    record Column(String header, @Nullable ImportColumn meaning, List<String> examples) {}

    public List<Column> columns() {
        var reading = job.reading();
        var columns = new ArrayList<Column>();
        for (var i = 0; i < reading.header().size(); i++) {
            var place = i;
            var cells = examples.stream()
                    .map(row -> place < row.size() ? row.get(place) : "")
                    .filter(cell -> !cell.isBlank())
                    .toList();
            columns.add(new Column(reading.header().get(i), reading.columns().get(i), cells));
        }
        return columns;
    }

    public boolean isBusy() {
        return !job.state().isOver();
    }

    public boolean isTried() {
        return job.state() == ImportState.TRIED;
    }

    public boolean canRun() {
        return isTried() && job.tally().created() > 0;
    }

    /** Nothing can be booked while no column says where. */
    public boolean isWithoutProject() {
        return isTried()
                && job.reading().columns().stream()
                        .noneMatch(it -> it == ImportColumn.PROJECT || it == ImportColumn.PROJECT_ID);
    }

    /** How many rows failed beyond those that are shown. */
    public int moreFailures() {
        return job.tally().failed() - failures.size();
    }

    public String path() {
        return "/time/import/" + job.id().value();
    }

    /** The total of the file differs from that of its rows. */
    public boolean isOff() {
        return Boolean.FALSE.equals(job.tally().matches());
    }

    public ImportColumn[] meanings() {
        return ImportColumn.values();
    }
}
