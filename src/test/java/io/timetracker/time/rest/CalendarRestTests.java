package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("engine")
class CalendarRestTests extends ApplicationTest {

    private static final String CALENDAR = "/api/v1/calendar";

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

    @Test
    void daysHaveBlocksWithTheirEntriesAndGaps() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        worked("2025-02-03T09:30:00Z", "2025-02-03T10:00:00Z");

        var calendar =
                api.get(CALENDAR + "?start_date=2025-02-03&end_date=2025-02-04").expect(200);

        assertThat(calendar.number("/calendar/user_id")).isEqualTo(ada.id().value());
        assertThat(calendar.at("/calendar/days")).hasSize(2);
        var day = calendar.at("/calendar/days/0");
        assertThat(day.at("/date").asString()).isEqualTo("2025-02-03");
        assertThat(day.at("/length_minutes").asInt()).isEqualTo(1440);
        assertThat(day.at("/duration_hours").asDouble()).isEqualTo(1.5);
        assertThat(day.at("/blocks/0/start_time").asString()).isEqualTo("2025-02-03T09:00:00");
        assertThat(day.at("/blocks/0/start_minute").asInt()).isEqualTo(540);
        assertThat(day.at("/blocks/0/time_entry/project").asString()).isEqualTo("Website");
        assertThat(day.at("/blocks/0/is_overlapping").asBoolean()).isFalse();
        assertThat(day.at("/gaps/0/start_minute").asInt()).isEqualTo(600);
        assertThat(day.at("/gaps/0/duration_seconds").asInt()).isEqualTo(1800);
        assertThat(day.at("/untimed")).isEmpty();
        assertThat(calendar.at("/calendar/days/1/blocks")).isEmpty();
    }

    @Test
    void minutesTellTheHourThatComesTwiceApart() {
        worked("2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z");
        worked("2025-10-26T01:00:00Z", "2025-10-26T02:00:00Z");

        var day = api.get(CALENDAR + "?start_date=2025-10-26&end_date=2025-10-26")
                .expect(200)
                .at("/calendar/days/0");

        assertThat(day.at("/length_minutes").asInt()).isEqualTo(1500);
        assertThat(day.at("/blocks/0/start_time")).isEqualTo(day.at("/blocks/1/start_time"));
        assertThat(day.at("/blocks/1/start_minute").asInt()).isEqualTo(180);
    }

    @Test
    void unlessToldItIsTheCallersWeek() {
        assertThat(api.get(CALENDAR).expect(200).at("/calendar/days")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2025-02-30, start_date",
        "start_date=tomorrow, start_date",
        "start_date=2025-02-03&end_date=x, end_date",
        "start_date=2025-02-03&end_date=2025-02-02, end_date",
        "start_date=2025-01-01&end_date=2025-12-31, end_date",
        "start_date=1969-12-31, start_date"
    })
    void aRangeThatCannotBeReadIsReportedAtItsField(String query, String field) {
        var refused = api.get(CALENDAR + "?" + query).expect(400);

        assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        assertThat(refused.at("/errors/" + field + "/0").isString()).isTrue();
    }

    @Test
    void othersDaysAreForAdministrators() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var adas = CALENDAR + "?start_date=2025-02-03&end_date=2025-02-03&user_id="
                + ada.id().value();

        assertThat(as(world.admin()).get(adas).expect(200).at("/calendar/days/0/blocks"))
                .hasSize(1);
        as(world.person("mallory")).get(adas).expect(403);
        as(world.admin()).get(CALENDAR + "?user_id=987654321").expect(404);
        as(world.narrow(ada, "read:projects")).get(CALENDAR).expect(403);
        anonymous().get(CALENDAR).expect(401);
    }

    @Test
    void fullDaysTakeNoMoreStatementsThanAnEmptyOne() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var weeks = CALENDAR + "?start_date=2025-02-03&end_date=2025-03-10";
        api.get(weeks).expect(200);
        var few = statements.duringARead(() -> api.get(weeks).expect(200));
        for (var day = 4; day < 10; day++) {
            worked("2025-02-0" + day + "T08:00:00Z", "2025-02-0" + day + "T09:00:00Z");
        }

        assertThat(statements.duringARead(() -> api.get(weeks).expect(200))).hasSameSizeAs(few);
    }
}
