package io.timetracker.crm.graphql;

import io.timetracker.crm.ChangeLead;
import io.timetracker.crm.LeadId;
import io.timetracker.crm.LeadStatus;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a mutation says of a lead: all of it, or what shall change. */
record LeadInput(
        @Nullable LeadId id,
        @Nullable Integer version,
        ArgumentValue<String> firstName,
        ArgumentValue<String> lastName,
        ArgumentValue<String> companyName,
        ArgumentValue<String> email,
        ArgumentValue<String> phone,
        ArgumentValue<String> title,
        ArgumentValue<String> source,
        ArgumentValue<LeadStatus> status,
        ArgumentValue<Integer> score,
        ArgumentValue<BigDecimal> estimatedValue,
        ArgumentValue<String> currencyCode,
        ArgumentValue<String> notes,
        ArgumentValue<List<String>> tags,
        ArgumentValue<UserId> ownerId) {

    ChangeLead change() {
        return new ChangeLead(
                Inputs.patch(firstName),
                Inputs.patch(lastName),
                Inputs.patch(companyName),
                Inputs.patch(email),
                Inputs.patch(phone),
                Inputs.patch(title),
                Inputs.patch(source),
                Inputs.patch(status),
                Inputs.patch(score),
                Inputs.patch(estimatedValue),
                Inputs.patch(currencyCode),
                Inputs.patch(notes),
                Inputs.patch(tags).map(list -> String.join(",", list)),
                Inputs.patch(ownerId));
    }
}
