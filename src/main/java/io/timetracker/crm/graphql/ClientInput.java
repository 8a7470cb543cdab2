package io.timetracker.crm.graphql;

import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientStatus;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.problems.Invalid;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a mutation says of a client: all of it, or what shall change. */
record ClientInput(
        @Nullable ClientId id,
        @Nullable Integer version,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<String> contactPerson,
        ArgumentValue<String> email,
        ArgumentValue<String> phone,
        ArgumentValue<String> address,
        ArgumentValue<BigDecimal> defaultHourlyRate,
        ArgumentValue<ClientStatus> status,
        ArgumentValue<BigDecimal> prepaidHoursMonthly,
        ArgumentValue<Integer> prepaidResetDay,
        ArgumentValue<String> customFields) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    ChangeClient change() {
        return new ChangeClient(
                Inputs.patch(name),
                Inputs.patch(description),
                Inputs.patch(contactPerson),
                Inputs.patch(email),
                Inputs.patch(phone),
                Inputs.patch(address),
                Inputs.patch(defaultHourlyRate),
                Inputs.patch(status),
                Inputs.patch(prepaidHoursMonthly),
                Inputs.patch(prepaidResetDay),
                Inputs.patch(customFields).map(ClientInput::object));
    }

    private static Map<String, Object> object(String text) {
        try {
            return JsonMapper.shared().readValue(text, OBJECT);
        } catch (JacksonException notAnObject) {
            throw new Invalid("customFields", "validation.type");
        }
    }
}
