package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time without a clock stays on its day when the installation moves to another zone. */
@Tag("engine")
class MovedDaysTests extends ApplicationTest {

    @AfterEach
    void theZoneOfAllOtherTests() {
        world.resetRules();
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "Asia/Tokyo"})
    void itStaysOnItsDay(String zone) {
        var ada = world.person("ada");
        var api = as(ada);
        var project = world.project(ada, "Website");
        api.put("/api/v1/weeks/2025-02-04/cells", Map.of("project_id", project, "seconds", 5400))
                .expect(200);
        api.put("/api/v1/weeks/2025-02-06/cells", Map.of("project_id", project, "seconds", 86400))
                .expect(200);

        move(zone);

        assertThat(seconds(ada, 1)).isEqualTo(5400);
        assertThat(seconds(ada, 3)).isEqualTo(86400);
        var first = api.get("/api/v1/time-entries").at("/time_entries/1");
        assertThat(first.get("start_time").asString()).isEqualTo("2025-02-04T09:00:00");
        assertThat(first.get("end_time").asString()).isEqualTo("2025-02-04T10:30:00");
    }

    @Test
    void aDayThatIsShorterThereKeepsIt() {
        var ada = world.person("ada");
        var project = world.project(ada, "Website");
        // Clocks in New York went forward on that day, in Rome they did not.
        as(ada).put("/api/v1/weeks/2025-03-09/cells", Map.of("project_id", project, "seconds", 86400))
                .expect(200);

        move("America/New_York");

        assertThat(as(ada).get("/api/v1/weeks/2025-03-09").number("/week/days/6/seconds"))
                .isEqualTo(86400);
    }

    private long seconds(Person owner, int day) {
        return as(owner).get("/api/v1/weeks/2025-02-04").number("/week/days/" + day + "/seconds");
    }

    private void move(String zone) {
        as(world.admin()).patch("/api/v1/settings", Map.of("timezone", zone)).expect(200);
    }
}
