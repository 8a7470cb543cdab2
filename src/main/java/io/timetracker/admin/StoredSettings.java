package io.timetracker.admin;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one row of rules. Remembered for a second: every call asks, and other nodes may change it. */
@Component
@EnableConfigurationProperties(SettingsDefaults.class)
class StoredSettings implements CurrentSettings {

    private static final Duration MEMORY = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final SettingsDefaults defaults;
    private volatile @Nullable Remembered remembered;

    StoredSettings(JdbcClient jdbc, SettingsDefaults defaults) {
        this.jdbc = jdbc;
        this.defaults = defaults;
    }

    private record Remembered(Settings settings, Instant until) {}

    @Override
    public Settings get() {
        var known = remembered;
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.settings();
        }
        var settings = read().settings();
        remembered = new Remembered(settings, Instant.now().plus(MEMORY));
        return settings;
    }

    SettingsView read() {
        return jdbc.sql("select * from settings where id = 1").query((row, number) -> map(row)).optional().orElseGet(this::seed);
    }

    private SettingsView seed() {
        try {
            jdbc.sql("insert into settings (id, version, %s) values (1, 1, %s)".formatted(COLUMNS, MARKS))
                    .params(values(defaults.settings()))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return read();
        }
        return new SettingsView(defaults.settings(), 1);
    }

    /** Until the transaction ends, nobody else gets past here. */
    void lock() {
        read();
        jdbc.sql("select id from settings where id = 1 for update").query(Long.class).single();
    }

    void write(Settings settings, int version) {
        var changed = jdbc.sql("update settings set version = version + 1, %s where id = 1 and version = %d"
                        .formatted(COLUMNS.replaceAll(",", " = ?,") + " = ?", version))
                .params(values(settings))
                .update();
        if (changed == 0) {
            throw new Conflict();
        }
        forget();
    }

    private void forget() {
        remembered = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    remembered = null;
                }
            });
        }
    }

    private static final String COLUMNS = "timezone, date_format, time_format, currency, rounding_minutes,"
            + " single_active_timer, time_entry_require_task, time_entry_require_description,"
            + " time_entry_description_min_length, lock_approved_entries, allow_self_approval, undo_minutes,"
            + " disabled_module_ids";
    private static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static Object[] values(Settings settings) {
        return new Object[] {
            settings.zone().getId(),
            settings.dateFormat(),
            settings.timeFormat(),
            settings.currency(),
            settings.roundingMinutes(),
            settings.singleActiveTimer(),
            settings.requireTask(),
            settings.requireDescription(),
            settings.descriptionMinLength(),
            settings.lockApprovedEntries(),
            settings.allowSelfApproval(),
            settings.undoMinutes(),
            String.join(",", settings.disabledModules())
        };
    }

    private static SettingsView map(ResultSet row) throws SQLException {
        var settings = new Settings(
                Zones.named(row.getString("timezone")),
                row.getString("date_format"),
                row.getString("time_format"),
                row.getString("currency"),
                row.getInt("rounding_minutes"),
                row.getBoolean("single_active_timer"),
                row.getBoolean("time_entry_require_task"),
                row.getBoolean("time_entry_require_description"),
                row.getInt("time_entry_description_min_length"),
                row.getBoolean("lock_approved_entries"),
                row.getBoolean("allow_self_approval"),
                row.getInt("undo_minutes"),
                items(row.getString("disabled_module_ids")));
        return new SettingsView(settings, row.getInt("version"));
    }

    private static Set<String> items(String list) {
        return Arrays.stream(list.split(",")).filter(item -> !item.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
