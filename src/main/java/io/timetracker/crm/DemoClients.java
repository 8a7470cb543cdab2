package io.timetracker.crm;

import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients, made by those who see what they make. A few of the last are clients no more. */
@Component
@Order(DemoPart.CLIENTS)
class DemoClients implements DemoPart {

    private static final int PERCENT_ACTIVE = 92;
    private static final int MORNING = 9 * 60;

    private final JdbcClient jdbc;

    DemoClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select id from client limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    @Override
    public void fill(DemoPlan plan) {
        var drafts = drafts(plan);
        var ids = write(drafts, plan);
        plan.clients(IntStream.range(0, drafts.size())
                .mapToObj(number -> drafts.get(number).made(ids.get(number)))
                .toList());
    }

    private record Draft(int number, String name, DemoPerson owner, boolean isActive) {

        DemoClient made(long id) {
            return new DemoClient(id, name, owner, isActive);
        }
    }

    private static List<Draft> drafts(DemoPlan plan) {
        var names = names(plan);
        var owners = plan.people().stream()
                .filter(person -> !person.isSubcontractor())
                .toList();
        var active = plan.size().clients() * PERCENT_ACTIVE / 100;
        return IntStream.range(0, plan.size().clients())
                .mapToObj(number ->
                        new Draft(number, names.get(number), owners.get(number % owners.size()), number < active))
                .toList();
    }

    static List<String> names(DemoPlan plan) {
        var names = new ArrayList<String>();
        var trades = DemoWords.of("client-trades");
        DemoWords.of("client-names").forEach(name -> trades.forEach(trade -> names.add(name + " " + trade)));
        return plan.dice("client names").shuffled(names);
    }

    private static List<Long> write(List<Draft> drafts, DemoPlan plan) {
        var cities = DemoWords.of("cities");
        try (var rows = plan.rows("clients", "client", """
                name, name_key, contact_person, email, phone, address, default_hourly_rate, status,
                prepaid_hours_monthly, prepaid_reset_day, created_by, version, created_at, updated_at""")) {
            for (var client : drafts) {
                var dice = plan.dice("client", client.number());
                var key = Wording.key(client.name());
                var created = plan.calendar().at(client.owner().joined() + 2, MORNING);
                rows.add(
                        client.name(),
                        key,
                        DemoName.thrown(dice).full(),
                        "office@%s.example".formatted(key.replace(' ', '-')),
                        DemoName.phone(dice),
                        "%d Station Road, %s".formatted(dice.between(1, 120), dice.oneOf(cities)),
                        dice.chance(80) ? BigDecimal.valueOf(dice.between(12, 26) * 5L) : null,
                        client.isActive() ? "active" : "inactive",
                        dice.chance(10) ? BigDecimal.valueOf(dice.between(1, 4) * 10L) : null,
                        1,
                        client.owner().id().value(),
                        1,
                        created,
                        created);
            }
            return rows.ids();
        }
    }
}
