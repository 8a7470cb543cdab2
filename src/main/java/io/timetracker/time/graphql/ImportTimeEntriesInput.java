package io.timetracker.time.graphql;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.time.CsvUpload;
import io.timetracker.time.ImportAsk;
import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportDates;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ImportTimeEntriesInput(
        String csv,
        @Nullable String fileName,
        @Nullable Boolean dryRun,
        @Nullable String delimiter,
        @Nullable ImportDates dates,
        @Nullable List<Mapping> mapping) {

    record Mapping(String header, @Nullable ImportColumn column) {}

    CsvUpload file() {
        return CsvUpload.of(csv, fileName == null ? "" : fileName);
    }

    ImportAsk ask() {
        if (delimiter != null && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            throw new Invalid("delimiter", "validation.choice");
        }
        var names = new LinkedHashMap<String, String>();
        if (mapping != null) {
            mapping.forEach(it -> names.put(
                    it.header(), it.column() == null ? "" : it.column().wire()));
        }
        return new ImportAsk(
                Boolean.TRUE.equals(dryRun),
                delimiter == null ? null : delimiter.charAt(0),
                names,
                false,
                dates == null ? ImportDates.ISO : dates,
                null);
    }
}
