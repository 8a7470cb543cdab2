package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("engine")
class CalendarGraphQlTests extends ApplicationTest {

    private static final String CALENDAR = """
            query($first: Date!, $last: Date!, $userId: ID) {
              calendar(range: {startDate: $first, endDate: $last}, userId: $userId) {
                user { username }
                timeZone
                days {
                  date start end lengthMinutes durationSeconds hours
                  blocks { start end lane lanes isOverlapping startsBefore endsAfter
                    entry { id notes project { name client { name } } task { name } user { username } } }
                  gaps { start end durationSeconds }
                  untimed { id }
                }
              }
            }
            """;

    @Autowired
    Timekeeping timekeeping;

    private Person ada;
    private Api api;
    private ProjectId website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = new ProjectId(world.project(ada, "Website"));
    }

    private void worked(String start, String end) {
        var span = new When.Span(Instant.parse(start), Instant.parse(end));
        timekeeping.log(LogTime.of(span, Booking.on(website), "layout", null), ada.user());
    }

    private static Answer ask(Api api, String first, String last, Long user) {
        var variables = new HashMap<String, Object>(Map.of("first", first, "last", last));
        if (user != null) {
            variables.put("userId", user);
        }
        return api.graphQl(CALENDAR, variables).expect(200);
    }

    @Test
    void daysHaveBlocksWithTheirEntriesAndGaps() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        worked("2025-02-03T09:30:00Z", "2025-02-03T10:00:00Z");

        var answer = ask(api, "2025-02-03", "2025-02-04", null);

        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        assertThat(answer.text("/data/calendar/user/username")).isEqualTo(ada.username());
        var day = answer.at("/data/calendar/days/0");
        assertThat(day.at("/date").asString()).isEqualTo("2025-02-03");
        assertThat(day.at("/lengthMinutes").asInt()).isEqualTo(1440);
        assertThat(day.at("/durationSeconds").asInt()).isEqualTo(5400);
        assertThat(day.at("/hours").asDouble()).isEqualTo(1.5);
        assertThat(day.at("/blocks")).hasSize(2);
        assertThat(day.at("/blocks/0/isOverlapping").asBoolean(true)).isFalse();
        assertThat(day.at("/blocks/0/entry/project/name").asString()).isEqualTo("Website");
        assertThat(day.at("/gaps/0/durationSeconds").asInt()).isEqualTo(1800);
    }

    @Test
    void aRangeThatIsTooLongIsRefusedInWords() {
        var answer = ask(api, "2025-01-01", "2025-12-31", null);

        assertThat(answer.at("/errors/0/message").asString()).isNotBlank();
        assertThat(answer.body()).contains("validation_error").doesNotContain("internal");
    }

    @Test
    void othersDaysAreForAdministrators() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var adas = ada.id().value();

        assertThat(ask(as(world.admin()), "2025-02-03", "2025-02-03", adas).at("/data/calendar/days/0/blocks"))
                .hasSize(1);
        assertThat(ask(as(world.person("mallory")), "2025-02-03", "2025-02-03", adas)
                        .body())
                .contains("forbidden")
                .doesNotContain("layout");
    }

    @Test
    void fullDaysTakeNoMoreStatementsThanAnEmptyOne() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        ask(api, "2025-02-03", "2025-03-10", null);
        var few = statements.duringARead(() -> ask(api, "2025-02-03", "2025-03-10", null));
        for (var day = 4; day < 10; day++) {
            worked("2025-02-0" + day + "T08:00:00Z", "2025-02-0" + day + "T09:00:00Z");
        }

        assertThat(statements.duringARead(() -> ask(api, "2025-02-03", "2025-03-10", null)))
                .hasSameSizeAs(few);
    }
}
