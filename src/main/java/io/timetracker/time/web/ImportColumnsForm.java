package io.timetracker.time.web;

import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportDates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the columns of a file mean, in their order.
 *
 * @param columns the names of meanings; blank: none
 */
record ImportColumnsForm(
        @Nullable List<String> columns, @Nullable ImportDates dates) {

    List<@Nullable ImportColumn> meanings() {
        var meanings = new ArrayList<@Nullable ImportColumn>();
        if (columns != null) {
            columns.forEach(name -> meanings.add(ImportColumn.named(name).orElse(null)));
        }
        return meanings;
    }

    ImportDates datesOrIso() {
        return dates == null ? ImportDates.ISO : dates;
    }
}
