package io.timetracker.admin;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Memory;
import io.timetracker.platform.settings.OverlapPolicy;
import io.timetracker.platform.settings.Settings;
import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of rules. Remembered for a second: every call asks, and other nodes may change it. */
@Component
@EnableConfigurationProperties(SettingsDefaults.class)
class StoredSettings implements CurrentSettings {

    private static final int ROW = 1;

    private final Memory<Integer, Settings> memory = new Memory<>(Duration.ofSeconds(1));
    private final JdbcClient jdbc;
    private final SettingsDefaults defaults;
    private volatile @Nullable Settings last;

    StoredSettings(JdbcClient jdbc, SettingsDefaults defaults) {
        this.jdbc = jdbc;
        this.defaults = defaults;
    }

    @Override
    public Settings get() {
        return memory.get(ROW).orElseGet(this::readAgain);
    }

    @Override
    public Settings atThisMoment() {
        return read().settings();
    }

    private Settings readAgain() {
        var known = last;
        try {
            var readAt = memory.now();
            var settings = read().settings();
            memory.remember(ROW, settings, readAt);
            last = settings;
            return settings;
        } catch (DataAccessException unreachable) {
            // What needs no database, such as the health call, must not need it for a time zone.
            if (known != null) {
                return known;
            }
            throw unreachable;
        }
    }

    SettingsView read() {
        return jdbc.sql("select * from settings where id = 1")
                .query((row, number) -> map(row))
                .single();
    }

    /** Before anybody reads: a call that only reads must not have to write. */
    @PostConstruct
    void seed() {
        var isThere =
                jdbc.sql("select count(*) from settings").query(Long.class).single() > 0;
        try {
            if (!isThere) {
                jdbc.sql("insert into settings (id, version, %s) values (1, 1, %s)".formatted(COLUMNS, MARKS))
                        .params(values(defaults.settings()))
                        .update();
            }
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // and has written the same
        }
    }

    /** Until the transaction ends, nobody else gets past here. */
    void lock() {
        jdbc.sql("select id from settings where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void write(Settings settings, int version) {
        var changed = jdbc.sql("update settings set version = version + 1, %s where id = 1 and version = %d"
                        .formatted(COLUMNS.replaceAll(",", " = ?,") + " = ?", version))
                .params(values(settings))
                .update();
        if (changed == 0) {
            throw new Conflict();
        }
        memory.forgetAll();
    }

    private static final String COLUMNS = "timezone, date_format, time_format, currency, rounding_minutes,"
            + " single_active_timer, time_entry_require_task, time_entry_require_description,"
            + " time_entry_description_min_length, lock_approved_entries, allow_self_approval, undo_minutes,"
            + " overlap_policy, forgotten_timer_hours,"
            + " disabled_module_ids";
    private static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

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
            settings.overlapPolicy().wire(),
            settings.forgottenTimerHours(),
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
                OverlapPolicy.of(row.getString("overlap_policy")).orElse(OverlapPolicy.REFUSE),
                row.getInt("forgotten_timer_hours"),
                items(row.getString("disabled_module_ids")));
        return new SettingsView(settings, row.getInt("version"));
    }

    private static Set<String> items(String list) {
        return Arrays.stream(list.split(",")).filter(item -> !item.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
