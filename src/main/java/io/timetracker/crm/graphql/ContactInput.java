package io.timetracker.crm.graphql;

import io.timetracker.crm.ChangeContact;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactId;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a mutation says of a contact: all of it, or what shall change. */
record ContactInput(
        @Nullable ContactId id,
        @Nullable ClientId clientId,
        @Nullable Integer version,
        ArgumentValue<String> firstName,
        ArgumentValue<String> lastName,
        ArgumentValue<String> email,
        ArgumentValue<String> phone,
        ArgumentValue<String> mobile,
        ArgumentValue<String> title,
        ArgumentValue<String> department,
        ArgumentValue<String> role,
        ArgumentValue<Boolean> isPrimary,
        ArgumentValue<String> address,
        ArgumentValue<String> notes,
        ArgumentValue<List<String>> tags,
        ArgumentValue<Boolean> isActive) {

    ChangeContact change() {
        return new ChangeContact(
                Inputs.patch(firstName),
                lastName.isOmitted() ? Patch.keep() : Patch.to(Wording.orEmpty(lastName.value())),
                Inputs.patch(email),
                Inputs.patch(phone),
                Inputs.patch(mobile),
                Inputs.patch(title),
                Inputs.patch(department),
                Inputs.patch(role),
                Inputs.patch(isPrimary),
                Inputs.patch(address),
                Inputs.patch(notes),
                Inputs.patch(tags).map(list -> String.join(",", list)),
                Inputs.patch(isActive));
    }
}
