package io.timetracker.projects.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a mutation says of a project: all of it, or what shall change. */
record ProjectInput(
        @Nullable ProjectId id,
        @Nullable Integer version,
        ArgumentValue<String> name,
        ArgumentValue<ClientId> clientId,
        ArgumentValue<String> description,
        ArgumentValue<Boolean> billable,
        ArgumentValue<BigDecimal> hourlyRate,
        ArgumentValue<String> code,
        ArgumentValue<BigDecimal> budgetAmount,
        ArgumentValue<Integer> budgetThresholdPercent,
        ArgumentValue<String> billingRef,
        ArgumentValue<BigDecimal> estimatedHours,
        ArgumentValue<ProjectStatus> status,
        ArgumentValue<String> color,
        ArgumentValue<String> customFields) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    ChangeProject change() {
        return new ChangeProject(
                Inputs.patch(name),
                Inputs.patch(clientId),
                Inputs.patch(description),
                Inputs.patch(billable),
                Inputs.patch(hourlyRate),
                Inputs.patch(code),
                Inputs.patch(budgetAmount),
                Inputs.patch(budgetThresholdPercent),
                Inputs.patch(billingRef),
                Inputs.patch(estimatedHours),
                Inputs.patch(status),
                Inputs.patch(color),
                Inputs.patch(customFields).map(ProjectInput::object));
    }

    private static Map<String, Object> object(String text) {
        try {
            return JsonMapper.shared().readValue(text, OBJECT);
        } catch (JacksonException notAnObject) {
            throw new Invalid("customFields", "validation.type");
        }
    }
}
