package io.timetracker.crm.graphql;

import io.timetracker.crm.ChangeDeal;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a mutation says of a deal: all of it, or what shall change. */
record DealInput(
        @Nullable DealId id,
        @Nullable Integer version,
        ArgumentValue<String> name,
        ArgumentValue<ClientId> clientId,
        ArgumentValue<ContactId> contactId,
        ArgumentValue<LeadId> leadId,
        ArgumentValue<Long> relatedProjectId,
        ArgumentValue<String> description,
        ArgumentValue<String> stage,
        ArgumentValue<BigDecimal> value,
        ArgumentValue<String> currencyCode,
        ArgumentValue<Integer> probability,
        ArgumentValue<LocalDate> expectedCloseDate,
        ArgumentValue<LocalDate> actualCloseDate,
        ArgumentValue<DealStatus> status,
        ArgumentValue<String> lossReason,
        ArgumentValue<String> notes,
        ArgumentValue<UserId> ownerId) {

    ChangeDeal change() {
        return new ChangeDeal(
                Inputs.patch(name),
                Inputs.patch(clientId),
                Inputs.patch(contactId),
                Inputs.patch(leadId),
                Patch.keep(),
                Inputs.patch(relatedProjectId),
                Inputs.patch(description),
                Inputs.patch(stage),
                Inputs.patch(value),
                Inputs.patch(currencyCode),
                Inputs.patch(probability),
                Inputs.patch(expectedCloseDate),
                Inputs.patch(actualCloseDate),
                Inputs.patch(status),
                Inputs.patch(lossReason),
                Inputs.patch(notes),
                Inputs.patch(ownerId));
    }
}
