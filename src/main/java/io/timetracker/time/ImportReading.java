package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param zone whose clock its times are, where they have no offset
 * @param header as it stands in the file
 * @param columns what each column of the file means; null: nothing
 */
public record ImportReading(
        char delimiter, ImportDates dates, ZoneId zone, List<String> header, List<@Nullable ImportColumn> columns) {

    public ImportReading {
        header = List.copyOf(header);
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    /** With other meanings, as somebody chose them. @throws Invalid unless there is one for each column, and each once */
    ImportReading retold(ImportDates otherDates, List<@Nullable ImportColumn> others) {
        if (others.size() != header.size()) {
            throw new Invalid("columns", "validation.choice");
        }
        var meant = others.stream().filter(Objects::nonNull).toList();
        if (meant.size() != Set.copyOf(meant).size()) {
            throw new Invalid("columns", "validation.import_twice");
        }
        return with(otherDates, others);
    }

    ImportReading with(ImportDates otherDates, List<@Nullable ImportColumn> others) {
        return new ImportReading(delimiter, otherDates, zone, header, others);
    }

    /**
     * The columns by their names.
     *
     * @param mapping header to name, before anything else; a name that is none means nothing
     * @param guesses whether the names of other tools are understood, too
     */
    static List<@Nullable ImportColumn> columns(List<String> header, Map<String, String> mapping, boolean guesses) {
        var columns = new ArrayList<@Nullable ImportColumn>();
        for (var name : header) {
            var said = mapping.get(name.strip());
            var column = said != null
                    ? ImportColumn.named(said)
                    : guesses ? ImportColumn.guessed(name) : ImportColumn.named(name);
            columns.add(column.filter(it -> !columns.contains(it)).orElse(null));
        }
        return columns;
    }

    /** Where in a row the column stands; -1: nowhere. */
    int place(ImportColumn column) {
        return columns.indexOf(column);
    }

    Optional<String> cell(List<String> row, ImportColumn column) {
        var place = place(column);
        return place < 0 || place >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(place).strip()).filter(text -> !text.isEmpty());
    }
}
