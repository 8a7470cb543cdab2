package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A report that somebody wants to see again. Its owner calls no two the same, in any case. */
@Table("saved_report")
class SavedReport {

    private @Id @Nullable SavedReportId id;
    private UserId ownerId;
    private String name;
    private String nameKey;
    private String query;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private SavedReport() {}

    static SavedReport of(UserId owner, String name, String query, Instant now) {
        var report = new SavedReport();
        report.ownerId = owner;
        report.rename(name);
        report.query = query;
        report.createdAt = now;
        report.updatedAt = now;
        return report;
    }

    void change(@Nullable String newName, @Nullable String newQuery, Instant now) {
        if (newName != null) {
            rename(newName);
        }
        query = newQuery == null ? query : newQuery;
        updatedAt = now;
    }

    private void rename(String wanted) {
        name = wanted;
        nameKey = Wording.key(wanted);
    }

    SavedReportId reportId() {
        return Objects.requireNonNull(id);
    }

    UserId owner() {
        return ownerId;
    }

    String key() {
        return nameKey;
    }

    int version() {
        return version;
    }

    SavedReportView view(QueryText texts) {
        return new SavedReportView(reportId(), ownerId, name, texts.read(query), version, createdAt, updatedAt);
    }
}
