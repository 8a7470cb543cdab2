package io.timetracker.crm;

import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoWords;

/** None to four notes about each client, every fifth an important one. */
final class DemoNotes {

    private static final int FIRST = 9 * 60;
    private static final int LAST = 17 * 60;

    private DemoNotes() {}

    static void write(DemoPlan plan) {
        var texts = DemoWords.of("client-notes");
        try (var rows = plan.rows(
                "client notes",
                "client_note",
                "client_id, user_id, content, important, version, created_at, updated_at")) {
            for (var number = 0; number < plan.clients().size(); number++) {
                var client = plan.clients().get(number);
                var dice = plan.dice("client notes", number);
                for (var text : dice.shuffled(texts).subList(0, dice.between(0, 4))) {
                    var back = dice.between(
                            Math.max(client.owner().left() + 1, 1),
                            client.owner().joined());
                    var written = plan.calendar().at(back, dice.between(FIRST, LAST));
                    rows.add(client.id(), client.owner().id().value(), text, dice.chance(20), 1, written, written);
                }
            }
        }
    }
}
