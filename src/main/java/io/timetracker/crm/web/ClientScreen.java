package io.timetracker.crm.web;

import io.timetracker.crm.ClientView;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client as a page shows it. */
record ClientScreen(ClientView client, Counts projects, String currency) {

    public @Nullable String rate() {
        var rate = Money.decimal(client.defaultHourlyRate());
        return rate == null ? null : rate.toPlainString();
    }

    public @Nullable String prepaidHours() {
        var hours = client.prepaidHoursMonthly();
        return hours == null ? null : hours.stripTrailingZeros().toPlainString();
    }

    public List<String> addressLines() {
        return lines(client.address());
    }

    public List<String> descriptionLines() {
        return lines(client.description());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** Only what a mail program cannot take for more than an address; the rest is shown as text. */
    public boolean hasMailAddress() {
        return client.email() != null && client.email().matches("[^\\s@?&%,;:<>\"]+@[^\\s@?&%,;:<>\"]+");
    }

    public Map<String, String> customFields() {
        var texts = new LinkedHashMap<String, String>();
        client.customFields()
                .forEach((name, value) -> texts.put(
                        name,
                        value instanceof String text
                                ? text
                                : JsonMapper.shared().writeValueAsString(value)));
        return texts;
    }
}
