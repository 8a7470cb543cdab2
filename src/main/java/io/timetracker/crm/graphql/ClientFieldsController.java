package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to each client; whatever is asked of many is fetched for all of them at once. */
@Controller
class ClientFieldsController {

    private final ClientDirectory directory;
    private final Accounts accounts;

    ClientFieldsController(ClientDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @BatchMapping(typeName = "Client")
    List<Counts> projectCounts(List<ClientView> clients) {
        var counts =
                directory.projectCounts(clients.stream().map(ClientView::id).toList());
        return clients.stream()
                .map(client -> counts.getOrDefault(client.id(), Counts.NONE))
                .toList();
    }

    @BatchMapping(typeName = "Client")
    Map<ClientView, Account> createdBy(List<ClientView> clients) {
        var people = accounts.findAll(clients.stream()
                .map(ClientView::createdBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return clients.stream()
                .filter(client -> client.createdBy() != null && people.containsKey(client.createdBy()))
                .collect(Collectors.toMap(client -> client, client -> people.get(client.createdBy())));
    }

    @SchemaMapping(typeName = "Client")
    @Nullable BigDecimal defaultHourlyRate(ClientView client) {
        return Money.decimal(client.defaultHourlyRate());
    }

    @SchemaMapping(typeName = "Client")
    String customFields(ClientView client) {
        return JsonMapper.shared().writeValueAsString(client.customFields());
    }
}
