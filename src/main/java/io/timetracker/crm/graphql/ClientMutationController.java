package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.CreateClient;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:clients")
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientMutationController {

    private static final String CLIENT = "client";

    private final ClientDirectory directory;
    private final Payloads payloads;

    ClientMutationController(ClientDirectory directory, Payloads payloads) {
        this.directory = directory;
        this.payloads = payloads;
    }

    record DeactivateClientInput(ClientId id, @Nullable Integer version) {}

    @MutationMapping
    Map<String, @Nullable Object> createClient(@Argument ClientInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(CLIENT, () -> directory.create(input.change().over(CreateClient.named("")), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeClient(@Argument ClientInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(CLIENT, () -> directory.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deactivateClient(
            @Argument DeactivateClientInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(CLIENT, () -> directory.deactivate(input.id(), input.version(), user));
    }
}
