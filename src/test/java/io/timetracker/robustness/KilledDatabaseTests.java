package io.timetracker.robustness;

import io.timetracker.testing.BundledDatabase;
import io.timetracker.testing.TestServers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database server dies and comes back; the application stays. */
@Tag("servers")
class KilledDatabaseTests {

    @Test
    void whatWasAcknowledgedIsThereOnceAndTheApplicationGoesOn() throws Exception {
        // one of its own: others use the shared one at this moment
        var server = BundledDatabase.start("");
        var database = server.server().freshDatabase("killed");
        try (var node = Worker.configured().on(database, TestServers.redis()).start()) {
            var workers = List.of(Worker.at(node), Worker.at(node), Worker.at(node));
            var writers = Writers.busy(node, workers, 100);

            server.kill();
            writers.ended();
            server.restart();

            writers.retryAt(node).areAllThereAt(node);
        } finally {
            server.kill();
        }
    }
}
