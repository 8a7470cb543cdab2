package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientFilter;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientGraphQlController {

    private final ClientDirectory directory;

    ClientGraphQlController(ClientDirectory directory) {
        this.directory = directory;
    }

    record ClientFilterInput(
            @Nullable ClientStatus status, @Nullable String text) {}

    @QueryMapping
    @NeedsScope("read:clients")
    Connection<ClientView> clients(
            @Argument @Nullable ClientFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? ClientFilter.any() : new ClientFilter(filter.status(), filter.text());
        return Connection.of(directory.list(wanted, Slice.of(first, after), user), ClientDirectory::place);
    }

    @QueryMapping
    @NeedsScope("read:clients")
    ClientView client(@Argument ClientId id, @AuthenticationPrincipal CurrentUser user) {
        return directory.get(id, user);
    }
}
