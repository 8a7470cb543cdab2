package io.timetracker.admin;

import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which clients a subcontractor works for. */
@Component
@Order(DemoPart.ASSIGNMENTS)
class DemoAssignments implements DemoPart {

    private static final int EACH = 3;

    @Override
    public void fill(DemoPlan plan) {
        var active = plan.clients().stream().filter(DemoClient::isActive).toList();
        try (var rows = plan.rows("user_client", "app_user, client_id")) {
            for (var person :
                    plan.people().stream().filter(DemoPerson::isSubcontractor).toList()) {
                var clients = plan.dice("assignments", plan.people().indexOf(person))
                        .shuffled(active)
                        .subList(0, EACH);
                clients.forEach(client -> {
                    rows.add(person.id().value(), client.id());
                    plan.assign(client, person);
                });
            }
        }
    }
}
