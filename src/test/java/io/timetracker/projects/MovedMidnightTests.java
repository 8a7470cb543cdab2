package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import io.timetracker.testing.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another zone for the installation: what was worked around midnight is on another day, perhaps at another rate. */
@Tag("engine")
class MovedMidnightTests extends ProjectsTest {

    private static final List<String> ZONES =
            List.of("America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "UTC", "Europe/Rome");

    @Autowired
    RateCard card;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Zones zones;

    private LocalDate day;

    /** The rate changes with the day, for everybody and once more for Grace. */
    @BeforeEach
    void ratesThatChangeOnADay() {
        day = zones.today().minusDays(10);
        agree(null, 100, null, day.minusDays(1));
        agree(null, 200, day, day);
        agree(null, 300, day.plusDays(1), null);
        agree(grace.id(), 77, day, day);
    }

    private void agree(UserId user, int rate, LocalDate from, LocalDate to) {
        card.agree(website.id(), new AgreeRate(user, BigDecimal.valueOf(rate), from, to), ada.user());
    }

    @AfterEach
    void theZoneOfAllOtherTests() {
        world.resetRules();
    }

    @Test
    void workMovesToItsNewDayAndCostsWhatThatDayCosts() {
        log(ada, day.minusDays(1).atTime(23, 30), 60);
        log(ada, day.atTime(0, 30), 30);
        log(ada, day.atTime(12, 0), 90);
        log(grace, day.atTime(23, 45), 30);
        log(grace, day.plusDays(1).atTime(0, 15), 45);
        assertThat(consumed()).isEqualTo("763.50");

        var seen = ZONES.stream().map(this::consumedIn).toList();

        assertThat(seen).endsWith("763.50");
        assertThat(Set.copyOf(seen)).hasSizeGreaterThan(2);
    }

    private String consumedIn(String zone) {
        move(zone);
        everyDayIsWhatTheEntriesMakeOfIt(zone);
        return consumed();
    }

    @Test
    void aBudgetThatIsPassedByItIsNoticedByTheInstallation() {
        log(ada, day.atTime(13, 0), 60);
        var budget = Map.of("budget_amount", 250, "budget_threshold_percent", 99);
        as(ada).patch("/api/v1/projects/" + website.id().value(), budget).expect(200);

        move("Pacific/Kiritimati");

        assertThat(consumed()).isEqualTo("300.00");
        assertThat(jdbc.sql("select action from change_log where entity_type = 'project' and entity_id = ?"
                                + " and user_id is null order by seq")
                        .param(website.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("project.budget_threshold_reached", "project.budget_exceeded");
    }

    @Test
    void whoeverBooksMeanwhileIsCountedOnceAndOnTheRightDay() throws Exception {
        var people = List.of(ada, grace, world.person("bob", io.timetracker.platform.security.Role.MANAGER));
        try (var pool = Executors.newFixedThreadPool(people.size())) {
            var booked = people.stream()
                    .map(person -> pool.submit(() -> IntStream.range(0, 12)
                            .forEach(step -> log(person, day.plusDays(step % 3).atTime(step, 5), 20))))
                    .toList();
            ZONES.forEach(this::move);
            ZONES.forEach(this::move);
            for (var all : booked) {
                all.get();
            }
        }

        everyDayIsWhatTheEntriesMakeOfIt("Europe/Rome");
    }

    private void move(String zone) {
        as(world.admin()).patch("/api/v1/settings", Map.of("timezone", zone)).expect(200);
    }

    private void log(Person person, LocalDateTime start, int minutes) {
        var body = Map.of(
                "project_id", website.id().value(),
                "start_time", instant(start),
                "end_time", instant(start.plusMinutes(minutes)));
        as(person).post("/api/v1/time-entries", body).expect(201);
    }

    private static String instant(LocalDateTime inRome) {
        return inRome.atZone(ZoneId.of("Europe/Rome")).toInstant().toString();
    }

    private String consumed() {
        return catalog.find(website.id()).orElseThrow().consumed().decimal().toPlainString();
    }

    private record Entry(long user, Instant start, long seconds) {

        LocalDate day(String zone) {
            return LocalDate.ofInstant(start, ZoneId.of(zone));
        }
    }

    private void everyDayIsWhatTheEntriesMakeOfIt(String zone) {
        var entries = jdbc.sql("select user_id, start_time, duration_seconds from time_entry where project_id = ?")
                .param(website.id().value())
                .query((row, number) -> new Entry(
                        row.getLong(1), InstantColumns.instant(row.getObject(2, LocalDateTime.class)), row.getLong(3)))
                .list();
        var days = new HashMap<List<Object>, Long>();
        entries.forEach(entry -> days.merge(List.of(entry.day(zone), entry.user()), entry.seconds(), Long::sum));
        assertThat(kept()).isEqualTo(new TreeMap<>(named(days)));
        var sum = entries.stream()
                .map(entry -> rate(entry, zone).multiply(BigDecimal.valueOf(entry.seconds())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(consumed())
                .isEqualTo(sum.divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_EVEN)
                        .toPlainString());
    }

    private BigDecimal rate(Entry entry, String zone) {
        return card.explain(website.id(), new UserId(entry.user()), entry.day(zone), ada.user())
                .rate()
                .decimal();
    }

    private static Map<String, Long> named(Map<List<Object>, Long> days) {
        var named = new HashMap<String, Long>();
        days.forEach((key, seconds) -> named.put(key.toString(), seconds));
        return named;
    }

    private Map<String, Long> kept() {
        var kept = new TreeMap<String, Long>();
        jdbc.sql("select worked_on, user_id, seconds from project_day where project_id = ? and seconds <> 0")
                .param(website.id().value())
                .query(row -> {
                    var key = List.of(row.getObject(1, LocalDate.class), row.getLong(2));
                    kept.put(key.toString(), row.getLong(3));
                });
        return kept;
    }
}
