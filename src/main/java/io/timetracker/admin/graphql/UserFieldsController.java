package io.timetracker.admin.graphql;

import io.timetracker.admin.UserView;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.time.TimeLog;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What belongs to each user; whatever is asked of many is fetched for all of them at once. */
@Controller
class UserFieldsController {

    private final TimeLog log;
    private final ClientDirectory clients;
    private final Clock clock;

    UserFieldsController(TimeLog log, ClientDirectory clients, Clock clock) {
        this.log = log;
        this.clients = clients;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "User")
    boolean isAdmin(UserView user) {
        return user.role().isAdmin();
    }

    @SchemaMapping(typeName = "User")
    String presence(UserView user) {
        return user.presence(clock.instant());
    }

    @BatchMapping(typeName = "User")
    List<Long> totalSeconds(List<UserView> users) {
        var seconds = log.finishedSeconds(users.stream().map(UserView::id).toList());
        return users.stream().map(user -> seconds.getOrDefault(user.id(), 0L)).toList();
    }

    @BatchMapping(typeName = "User")
    List<Double> totalHours(List<UserView> users) {
        return totalSeconds(users).stream().map(Durations::hours).toList();
    }

    @BatchMapping(typeName = "User")
    List<List<ClientView>> clients(List<UserView> users) {
        var ids = users.stream()
                .flatMap(user -> user.clientIds().stream())
                .map(ClientId::new)
                .collect(Collectors.toSet());
        var found = clients.findAll(ids);
        return users.stream()
                .map(user -> found.values().stream()
                        .filter(client -> user.clientIds().contains(client.id().value()))
                        .toList())
                .toList();
    }
}
