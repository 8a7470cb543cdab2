package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectLabel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the projects and clients of rounding rules are called. */
public record RuleNames(Map<ProjectId, ProjectLabel> projects, Map<ClientId, String> clients) {

    public @Nullable String project(RoundingRuleView rule) {
        var label = rule.projectId() == null ? null : projects.get(rule.projectId());
        return label == null ? null : label.name();
    }

    public @Nullable String client(RoundingRuleView rule) {
        return rule.clientId() == null ? null : clients.get(rule.clientId());
    }
}
