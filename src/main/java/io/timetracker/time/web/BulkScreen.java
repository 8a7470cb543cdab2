package io.timetracker.time.web;

import io.timetracker.projects.ProjectChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changing many entries shows before it is done.
 *
 * @param ids of the entries, in one field; empty: all that the filter finds
 * @param rows what becomes of each, refused ones first; empty while something has to be asked
 * @param matching more than there are rows where the filter finds more than one call takes
 * @param destination where entries would go
 * @param isEverybodys some are other people's
 */
record BulkScreen(
        String back,
        BulkForm form,
        String ids,
        List<Row> rows,
        int affected,
        long matching,
        @Nullable String destination,
        List<ProjectChoice> projects,
        boolean isPreview,
        boolean isEverybodys) {

    /** @param says key of what happens to it; null: it is refused, in the words of {@code why} */
    record Row(
            EntryRow entry, @Nullable String says, @Nullable String why, boolean isChanged) {}

    /** How many stay as they are. */
    public long staying() {
        return rows.stream().filter(row -> !row.isChanged()).count();
    }

    public boolean hasMore() {
        return matching > rows.size();
    }

    public int count() {
        return ids.isEmpty() ? 0 : ids.split(",").length;
    }
}
