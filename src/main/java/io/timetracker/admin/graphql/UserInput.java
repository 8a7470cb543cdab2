package io.timetracker.admin.graphql;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.CreateUser;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a mutation says of a user: all of it, or what shall change. */
record UserInput(
        @Nullable UserId id,
        @Nullable Integer version,
        ArgumentValue<String> username,
        ArgumentValue<String> password,
        ArgumentValue<String> email,
        ArgumentValue<String> fullName,
        ArgumentValue<Role> role,
        ArgumentValue<Boolean> isActive,
        ArgumentValue<String> timezone,
        ArgumentValue<List<Long>> clientIds) {

    UserId whom() {
        return Objects.requireNonNull(id);
    }

    CreateUser toCreate() {
        return new CreateUser(
                Objects.requireNonNullElse(username.value(), ""),
                password.value(),
                email.value(),
                fullName.value(),
                Inputs.patch(role).orKeep(Role.USER),
                timezone.value(),
                clients().orKeep(Set.of()));
    }

    ChangeUser toChange() {
        return new ChangeUser(
                Inputs.patch(username),
                profile(),
                Inputs.patch(role),
                Inputs.patch(isActive),
                clients(),
                Inputs.patch(password));
    }

    private ChangeProfile profile() {
        var rest = ChangeProfile.nothing();
        return new ChangeProfile(
                Inputs.patch(email),
                Inputs.patch(fullName),
                Inputs.patch(timezone),
                rest.dateFormat(),
                rest.timeFormat(),
                rest.weekStartDay(),
                rest.roundingEnabled(),
                rest.roundingMinutes(),
                rest.roundingMethod(),
                rest.theme());
    }

    private Patch<Set<Long>> clients() {
        return Inputs.patch(clientIds).map(HashSet::new);
    }
}
