package io.timetracker.admin;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.settings.OverlapPolicy;
import io.timetracker.platform.settings.Settings;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the settings row says at the first start. Afterwards the row counts. */
@ConfigurationProperties("timetracker.defaults")
record SettingsDefaults(
        @DefaultValue("Europe/Rome") String timezone,
        @DefaultValue("EUR") String currency,
        @DefaultValue("1") int roundingMinutes,
        @DefaultValue("true") boolean singleActiveTimer) {

    Settings settings() {
        return new Settings(
                Zones.named(timezone),
                "YYYY-MM-DD",
                "24h",
                currency,
                roundingMinutes,
                singleActiveTimer,
                false,
                false,
                20,
                true,
                false,
                10,
                OverlapPolicy.REFUSE,
                10,
                Set.of());
    }
}
