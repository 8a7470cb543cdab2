package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.Rounding.Source;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The rounding that was agreed for a project or for a client. */
@Table("rounding_rule")
class RoundingRule {

    private @Id @Nullable RoundingRuleId id;
    private @Nullable ProjectId projectId;
    private @Nullable ClientId clientId;
    private int minutes;
    private String method;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private RoundingRule() {}

    static RoundingRule agree(AgreeRounding wanted, Instant now) {
        var rule = new RoundingRule();
        rule.createdAt = now;
        rule.change(wanted, now);
        return rule;
    }

    void change(AgreeRounding wanted, Instant now) {
        projectId = wanted.projectId();
        clientId = wanted.clientId();
        minutes = Objects.requireNonNull(wanted.minutes());
        method = Objects.requireNonNull(wanted.method());
        updatedAt = now;
    }

    /** What a change starts from. */
    AgreeRounding details() {
        return new AgreeRounding(projectId, clientId, minutes, method);
    }

    Rounding rounding() {
        return projectId != null
                ? new Rounding(minutes, method, Source.PROJECT, projectId.value())
                : new Rounding(
                        minutes,
                        method,
                        Source.CLIENT,
                        Objects.requireNonNull(clientId).value());
    }

    RoundingRuleId ruleId() {
        return Objects.requireNonNull(id);
    }

    @Nullable ProjectId projectId() {
        return projectId;
    }

    @Nullable ClientId clientId() {
        return clientId;
    }

    int version() {
        return version;
    }

    RoundingRuleView view() {
        return new RoundingRuleView(ruleId(), projectId, clientId, minutes, method, version, createdAt, updatedAt);
    }
}
