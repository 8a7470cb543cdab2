package io.timetracker.crm;

import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One to four people at each client: the first is called first, and now and then the last has left. */
final class DemoContacts {

    private static final int MORNING = 9 * 60 + 10;
    private static final List<String> ROLES = List.of("billing", "technical", "decision", "contact");
    private static final List<String> TITLES =
            List.of("Accounts", "Head of IT", "Managing director", "Project lead", "Marketing manager", "Buyer");
    private static final List<String> DEPARTMENTS = List.of("Finance", "IT", "Management", "Operations", "Marketing");

    private DemoContacts() {}

    /** @return by client, the id of who is called first */
    static Map<Long, Long> write(DemoPlan plan) {
        var primaries = new ArrayList<@Nullable Long>();
        try (var rows = plan.rows("contacts", "contact", """
                client_id, first_name, last_name, email, phone, mobile, title, department, role, primary_of, notes,
                tags, active, created_by, version, created_at, updated_at""")) {
            for (var number = 0; number < plan.clients().size(); number++) {
                var client = plan.clients().get(number);
                var dice = plan.dice("contacts", number);
                // who stands on the client already
                add(DemoName.thrown(plan.dice("client", number)), client, true, true, dice, rows, plan);
                primaries.add(client.id());
                var others = dice.between(0, 3);
                for (var other = 0; other < others; other++) {
                    var isActive = other < 2 || dice.chance(60);
                    add(DemoName.thrown(dice), client, false, isActive, dice, rows, plan);
                    primaries.add(null);
                }
            }
            return byClient(primaries, rows.ids());
        }
    }

    private static void add(
            DemoName name,
            DemoClient client,
            boolean isPrimary,
            boolean isActive,
            Dice dice,
            DemoRows rows,
            DemoPlan plan) {
        var created = plan.calendar().at(client.owner().joined() + 1, MORNING);
        var left = plan.calendar().at(dice.between(5, 60), MORNING);
        rows.add(
                client.id(),
                name.first(),
                name.last(),
                name.emailAt(client.name()),
                DemoName.phone(dice),
                dice.chance(50) ? "+39 347 555 %04d".formatted(dice.between(0, 9999)) : null,
                dice.oneOf(TITLES),
                dice.oneOf(DEPARTMENTS),
                isPrimary ? "primary" : dice.oneOf(ROLES),
                isPrimary ? (Long) client.id() : null,
                dice.chance(15) ? "Best reached in the morning" : null,
                dice.chance(15) ? "newsletter" : null,
                isActive,
                client.owner().id().value(),
                1,
                created,
                isActive ? created : left);
    }

    private static Map<Long, Long> byClient(List<@Nullable Long> primaries, List<Long> ids) {
        var byClient = new HashMap<Long, Long>();
        for (var place = 0; place < ids.size(); place++) {
            var client = primaries.get(place);
            if (client != null) {
                byClient.put(client, ids.get(place));
            }
        }
        return byClient;
    }
}
