package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The client of each of many things, looked up together; one that the reader may not see is left out. */
@Component
class VisibleClients {

    private final ClientDirectory directory;

    VisibleClients(ClientDirectory directory) {
        this.directory = directory;
    }

    <T> Map<T, ClientView> of(List<T> things, Function<T, @Nullable ClientId> client, CurrentUser reader) {
        var clients = directory.findAll(
                things.stream().map(client).filter(Objects::nonNull).collect(Collectors.toSet()));
        var visible = new HashMap<T, ClientView>();
        for (var thing : things) {
            var id = client.apply(thing);
            var found = id == null ? null : clients.get(id);
            if (found != null && directory.isVisible(found, reader)) {
                visible.put(thing, found);
            }
        }
        return visible;
    }
}
