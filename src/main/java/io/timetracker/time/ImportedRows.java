package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which entry came of which row, whatever becomes of the entry. A row whose entry is deleted is new again. */
@Component
class ImportedRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportedRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Those of the rows whose entries are there: one statement. */
    Set<ImportRow.Key> known(UserId owner, Collection<ImportRow.Key> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var byHash = rows.stream().distinct().collect(Collectors.toMap(ImportedRows::hash, Function.identity()));
        return jdbc
                .sql("""
                        select row_hash from time_imported_row came join time_entry e on e.id = came.entry_id
                        where came.row_hash in (:rows) and e.user_id = :owner
                        """)
                .param("owner", owner.value())
                .param("rows", byHash.keySet())
                .query(String.class)
                .list()
                .stream()
                .map(hash -> Objects.requireNonNull(byHash.get(hash)))
                .collect(Collectors.toSet());
    }

    /** In the transaction that writes the entries. */
    void remember(UserId owner, Map<TimeEntryId, ImportRow.Key> made) {
        List<Object[]> rows = made.entrySet().stream()
                .map(it -> new Object[] {
                    owner.value(), hash(it.getValue()), it.getKey().value()
                })
                .toList();
        batch.batchUpdate("insert into time_imported_row (user_id, row_hash, entry_id) values (?, ?, ?)", rows);
    }

    private static String hash(ImportRow.Key key) {
        var text = String.join(
                "\u001f",
                number(key.project() == null ? null : key.project().value()),
                number(key.task() == null ? null : key.task().value()),
                key.start().toString(),
                key.end().toString(),
                key.notes() == null ? "" : key.notes());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
