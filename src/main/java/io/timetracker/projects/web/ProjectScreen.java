package io.timetracker.projects.web;

import io.timetracker.platform.money.Money;
import io.timetracker.projects.ProjectStanding;
import io.timetracker.projects.ProjectView;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project as its page shows it.
 *
 * @param rate what an hour costs today, whosever rate it is; null where nobody set one
 * @param leadsToClient the reader may open the client's page
 * @param archivedBy who put it away, or null
 */
record ProjectScreen(
        ProjectStanding standing,
        @Nullable Money rate,
        String currency,
        boolean leadsToClient,
        ZoneId zone,
        @Nullable String archivedBy) {

    public ProjectView project() {
        return standing.project();
    }

    public Hours hours() {
        return new Hours(project().worked(), project().estimatedHours());
    }

    public List<String> descriptionLines() {
        var text = project().description();
        return text == null ? List.of() : text.lines().toList();
    }

    public List<String> reasonLines() {
        var text = project().archivedReason();
        return text == null ? List.of() : text.lines().toList();
    }

    public Map<String, String> customFields() {
        var texts = new LinkedHashMap<String, String>();
        project()
                .customFields()
                .forEach((name, value) -> texts.put(
                        name,
                        value instanceof String text
                                ? text
                                : JsonMapper.shared().writeValueAsString(value)));
        return texts;
    }
}
