package io.timetracker.time;

import io.timetracker.time.CsvLines.Line;
import io.timetracker.time.ImportOutcome.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of imports in the database, in parts, so that any node can carry one out and a killed one leaves it behind;
 * and what became of their rows.
 */
@Component
class ImportFiles {

    private static final int PART = 256 * 1024;
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportFiles(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void keep(ImportId id, CsvUpload file) {
        try (var content = file.open()) {
            var part = content.readNBytes(PART);
            for (var place = 0; part.length > 0; place++) {
                jdbc.sql("insert into time_import_part (import_id, place, content) values (?, ?, ?)")
                        .params(id.value(), place, part)
                        .update();
                part = content.readNBytes(PART);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(ImportId id) {
        return part(id, 0).isPresent();
    }

    /** Reads a part at a time. */
    InputStream open(ImportId id) {
        return new SequenceInputStream(new Enumeration<InputStream>() {

            private int place;
            private Optional<byte[]> next = part(id, 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var content = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
                next = part(id, ++place);
                return content;
            }
        });
    }

    private Optional<byte[]> part(ImportId id, int place) {
        return jdbc.sql("select content from time_import_part where import_id = ? and place = ?")
                .params(id.value(), place)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void drop(ImportId id) {
        jdbc.sql("delete from time_import_part where import_id = ?")
                .param(id.value())
                .update();
    }

    void dropRows(ImportId id) {
        jdbc.sql("delete from time_import_row where import_id = ?")
                .param(id.value())
                .update();
    }

    /** @param lines the same rows, in the same order */
    void keepRows(ImportId id, List<ImportOutcome> outcomes, List<Line> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            rows.add(new @Nullable Object[] {
                id.value(),
                outcome.row(),
                outcome.kind().name(),
                outcome.entry() == null ? null : outcome.entry().value(),
                outcome.reason(),
                shortened(outcome.error()),
                outcome.kind() == Kind.FAILED ? text(lines.get(i).cells()) : null
            });
        }
        batch.batchUpdate("""
                insert into time_import_row (import_id, row_no, outcome, entry_id, reason, error, line)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static String text(List<String> cells) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(cells);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    /** @param kind null: any @param after the last row seen */
    List<ImportOutcome> rows(ImportId id, @Nullable Kind kind, int after, int most) {
        return jdbc.sql("select row_no, outcome, entry_id, reason, error from time_import_row where import_id = :import"
                        + (kind == null ? "" : " and outcome = :outcome")
                        + " and row_no > :after order by row_no limit :most")
                .param("import", id.value())
                .param("outcome", kind == null ? "" : kind.name())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> outcome(row))
                .list();
    }

    private static ImportOutcome outcome(ResultSet row) throws SQLException {
        var entry = row.getLong("entry_id");
        return new ImportOutcome(
                row.getInt("row_no"),
                Kind.valueOf(row.getString("outcome")),
                row.wasNull() ? null : new TimeEntryId(entry),
                0,
                0,
                row.getString("reason"),
                row.getString("error"));
    }

    /** Rows that failed, with what is the matter with them. */
    List<FailedRow> failures(ImportId id, int after, int most) {
        return jdbc.sql("""
                        select row_no, error, line from time_import_row
                        where import_id = ? and outcome = 'FAILED' and row_no > ? order by row_no limit ?
                        """)
                .params(id.value(), after, most)
                .query((row, number) -> new FailedRow(row.getInt(1), row.getString(2), cells(row.getString(3))))
                .list();
    }

    record FailedRow(int row, String error, List<String> cells) {}

    private static List<String> cells(@Nullable String line) {
        if (line == null || line.isBlank()) {
            return List.of();
        }
        try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(line))) {
            var cells = new ArrayList<String>();
            parser.iterator().next().forEach(cells::add);
            return cells;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
