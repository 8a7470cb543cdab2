package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** what the calls say is added up anew here, from what was logged. */
@Tag("engine")
class DashboardSessionTests extends ApplicationTest {

    private static final List<String> PATHS = List.of(
            "/api/stats/value-dashboard",
            "/api/stats",
            "/api/dashboard/stats",
            "/api/dashboard/sparklines",
            "/api/reports/week-comparison",
            "/api/summary/today");

    @Autowired
    Zones zones;

    @Autowired
    JdbcClient jdbc;

    private final TreeMap<LocalDate, Integer> minutes = new TreeMap<>();
    private Person ada;
    private Api session;
    private ProjectView website;
    private ProjectView shop;
    private LocalDate today;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        session = browser(ada).script();
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
        today = zones.today();
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private void log(ProjectView project, LocalDate day, int begin, int length) {
        var start = day.atStartOfDay().plusMinutes(begin);
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                project.id().value(),
                                "start_time",
                                start.toString(),
                                "end_time",
                                start.plusMinutes(length).toString()))
                .expect(201);
        minutes.merge(day, length, Integer::sum);
    }

    /** Ten hours today, three times twenty minutes yesterday, and something in each of the stretches before. */
    private void adaHasWorked() {
        log(website, today, 0, 400);
        log(shop, today, 400, 200);
        for (var begin = 540; begin < 600; begin += 20) {
            log(website, today.minusDays(1), begin, 20);
        }
        for (var ago : List.of(3, 5, 8, 12, 29, 30, 45, 400)) {
            log(shop, today.minusDays(ago), 540, 30 + ago);
        }
    }

    private double hours(LocalDate first, LocalDate last) {
        return round(sum(first, last) / 60.0, 2);
    }

    private int sum(LocalDate first, LocalDate last) {
        return minutes.subMap(first, true, last, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double round(double number, int digits) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(digits, java.math.RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static double number(Answer answer, String place) {
        assertThat(answer.at(place).isNumber())
                .as(place + " of " + answer.body())
                .isTrue();
        return answer.at(place).doubleValue();
    }

    @Test
    void theDashboardSaysWhatWorkComesTo() {
        assertThat(session.get("/api/stats/value-dashboard")
                        .expect(200)
                        .at("/most_productive_day")
                        .isNull())
                .isTrue();
        as(ada).patch("/api/v1/projects/" + website.id().value(), Map.of("hourly_rate", 90))
                .expect(200);
        as(ada).patch("/api/v1/clients/" + shop.clientId().value(), Map.of("default_hourly_rate", 30))
                .expect(200);
        adaHasWorked();

        var value = session.get("/api/stats/value-dashboard").expect(200);

        var ever = today.minusDays(1000);
        assertThat(number(value, "/total_hours")).isEqualTo(hours(ever, today));
        assertThat(value.number("/entries_count")).isEqualTo(13);
        assertThat(value.number("/active_days")).isEqualTo(10);
        assertThat(number(value, "/avg_session_length")).isEqualTo(round(sum(ever, today) / 60.0 / 13, 2));
        assertThat(value.text("/most_productive_day")).isEqualTo(mostProductive());
        assertThat(number(value, "/this_week_hours")).isEqualTo(hours(monday(), today));
        assertThat(number(value, "/this_month_hours")).isEqualTo(hours(today.withDayOfMonth(1), today));
        assertThat(value.at("/last_7_days")).hasSize(7);
        for (var place = 0; place < 7; place++) {
            var day = today.minusDays(6 - place);
            assertThat(value.text("/last_7_days/" + place + "/date")).isEqualTo(day.toString());
            assertThat(number(value, "/last_7_days/" + place + "/hours")).isEqualTo(hours(day, day));
        }
        var onWebsite = 400 + 60;
        var expected = (onWebsite * 90.0 + (sum(ever, today) - onWebsite) * 30.0) / 60;
        assertThat(number(value, "/estimated_value_tracked")).isEqualTo(round(expected, 2));
        assertThat(value.text("/estimated_value_currency")).isEqualTo("EUR");
    }

    private String mostProductive() {
        var days = new HashMap<DayOfWeek, Integer>();
        minutes.forEach((day, worked) -> days.merge(day.getDayOfWeek(), worked, Integer::sum));
        return days.entrySet().stream()
                .max(Map.Entry.<DayOfWeek, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Test
    void whatCostsNothingHasNoValue() {
        log(shop, today, 0, 60);
        assertThat(session.get("/api/stats/value-dashboard")
                        .expect(200)
                        .at("/estimated_value_tracked")
                        .isNull())
                .isTrue();
    }

    @Test
    void overtimeIsWhatGoesBeyondTheUsualDay() {
        adaHasWorked();

        var stats = session.get("/api/dashboard/stats").expect(200);

        assertThat(stats.at("/success").asBoolean()).isTrue();
        mustSayOwnHours(stats);
        assertThat(number(stats, "/month_hours")).isEqualTo(hours(today.withDayOfMonth(1), today));
        var old = session.get("/api/stats").expect(200);
        mustSayOwnHours(old);
        assertThat(number(old, "/month_hours")).isEqualTo(hours(today.minusDays(29), today));
        assertThat(number(old, "/total_hours")).isEqualTo(hours(today.minusDays(1000), today));
    }

    private void mustSayOwnHours(Answer stats) {
        assertThat(number(stats, "/today_hours")).isEqualTo(10.0);
        assertThat(number(stats, "/week_hours")).isEqualTo(hours(monday(), today));
        assertThat(number(stats, "/standard_hours_per_day")).isEqualTo(8.0);
        assertThat(number(stats, "/today_regular_hours")).isEqualTo(8.0);
        assertThat(number(stats, "/today_overtime_hours")).isEqualTo(2.0);
        assertThat(number(stats, "/week_overtime_hours")).isEqualTo(2.0);
        assertThat(number(stats, "/week_regular_hours")).isEqualTo(round(sum(monday(), today) / 60.0 - 2, 2));
        assertThat(number(stats, "/overtime_ytd_hours")).isEqualTo(2.0);
    }

    /** Only whole weeks have overtime by the week (contract, data model 9.2), from whichever day the reader's begin. */
    @Test
    void overtimeByTheWeekIsWhatGoesBeyondTheUsualWeek() {
        adaHasWorked();
        for (var week = 1; week <= 3; week++) {
            for (var day = 0; day < 6; day++) {
                log(website, monday().minusWeeks(week).plusDays(day), 600, 60 * (5 + week));
            }
        }
        for (var begin :
                List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, today.plusDays(1).getDayOfWeek())) {
            for (var cap : java.util.Arrays.asList(null, 30.5)) {
                jdbc.sql("""
                                update app_user set overtime_calculation_mode = 'weekly', standard_hours_per_week = ?,
                                                    standard_hours_per_day = 7.5 where id = ?
                                """).param(cap).param(ada.id().value()).update();
                as(world.admin())
                        .patch("/api/v1/users/" + ada.id().value(), Map.of("week_start_day", begin.getValue() % 7))
                        .expect(200);
                mustSayWeeklyOvertime(begin, cap == null ? 37.5 : cap);
            }
        }
    }

    private void mustSayWeeklyOvertime(DayOfWeek begin, double cap) {
        var stats = browser(ada).script().get("/api/dashboard/stats").expect(200);
        var week = today.with(TemporalAdjusters.previousOrSame(begin));
        assertThat(number(stats, "/today_overtime_hours")).isZero();
        assertThat(number(stats, "/today_regular_hours")).isEqualTo(10.0);
        assertThat(number(stats, "/week_hours")).isEqualTo(hours(week, today));
        var isWhole = week.plusDays(6).equals(today);
        var ofWeek = isWhole ? Math.max(0, hours(week, today) - cap) : 0;
        assertThat(number(stats, "/week_overtime_hours")).isEqualTo(round(ofWeek, 2));
        assertThat(number(stats, "/week_regular_hours")).isEqualTo(round(hours(week, today) - ofWeek, 2));
        var ofYear = 0.0;
        for (var day = today.withDayOfYear(1); !day.plusDays(6).isAfter(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == begin) {
                ofYear += Math.max(0, sum(day, day.plusDays(6)) / 60.0 - cap);
            }
        }
        assertThat(number(stats, "/overtime_ytd_hours")).isCloseTo(ofYear, org.assertj.core.data.Offset.offset(0.006));
        assertThat(number(browser(ada).script().get("/api/stats").expect(200), "/overtime_ytd_hours"))
                .isEqualTo(number(stats, "/overtime_ytd_hours"));
    }

    @Test
    void administratorsReadTheTeamsHoursInTheOldCall() {
        log(website, today, 0, 60);
        var admin = browser(world.admin()).script();

        var before = admin.get("/api/stats").expect(200);
        log(website, today, 60, 120);
        var after = admin.get("/api/stats").expect(200);

        for (var key : List.of("/today_hours", "/week_hours", "/month_hours")) {
            assertThat(number(after, key) - number(before, key))
                    .isCloseTo(2.0, org.assertj.core.data.Offset.offset(0.02));
        }
        assertThat(number(after, "/total_hours")).isEqualTo(number(before, "/total_hours"));
        assertThat(number(admin.get("/api/dashboard/stats").expect(200), "/today_hours"))
                .isEqualTo(number(after, "/today_regular_hours") + number(after, "/today_overtime_hours"));
    }

    @Test
    void sparklinesAreTheLastSevenDays() {
        adaHasWorked();

        var lines = session.get("/api/dashboard/sparklines").expect(200);

        assertThat(lines.at("/success").asBoolean()).isTrue();
        for (var key : List.of("/today", "/week", "/month")) {
            assertThat(lines.at(key)).hasSize(7);
            for (var place = 0; place < 7; place++) {
                var day = today.minusDays(6 - place);
                assertThat(number(lines, key + "/" + place)).isEqualTo(round(sum(day, day) / 60.0, 1));
            }
        }
    }

    @Test
    void weeksAreComparedDayByDay() {
        assertThat(session.get("/api/reports/week-comparison")
                        .expect(200)
                        .at("/change_percent")
                        .isNull())
                .isTrue();
        adaHasWorked();
        log(website, monday().minusWeeks(1), 0, 50);

        var weeks = session.get("/api/reports/week-comparison").expect(200);

        var current = mustBeDays(weeks, "/current_week", monday());
        var last = mustBeDays(weeks, "/last_week", monday().minusWeeks(1));
        assertThat(number(weeks, "/change_percent")).isEqualTo(round((current - last) * 100 / last, 1));
    }

    private double mustBeDays(Answer weeks, String week, LocalDate first) {
        var length = today.getDayOfWeek().getValue();
        var total = 0.0;
        assertThat(weeks.at(week + "/by_day")).hasSize(length);
        for (var place = 0; place < length; place++) {
            var day = first.plusDays(place);
            assertThat(weeks.text(week + "/by_day/" + place + "/day")).isEqualTo(day.toString());
            assertThat(number(weeks, week + "/by_day/" + place + "/hours")).isEqualTo(hours(day, day));
            total += hours(day, day);
        }
        assertThat(number(weeks, week + "/total_hours")).isEqualTo(round(total, 2));
        return round(total, 2);
    }

    @Test
    void todayIsTheDayWhereTheReaderIs() {
        log(website, today, 0, 20);
        log(shop, today, 20, 20);
        log(shop, today, 40, 20);
        log(shop, today.minusDays(1), 600, 60);

        var summary = session.get("/api/summary/today").expect(200);
        assertThat(number(summary, "/hours")).isEqualTo(1.0);
        assertThat(summary.number("/projects")).isEqualTo(2);

        // Whose clock shows half a day more has yesterday's work on another day.
        as(world.admin())
                .patch("/api/v1/users/" + ada.id().value(), Map.of("timezone", "Pacific/Kiritimati"))
                .expect(200);
        var there = java.time.ZoneId.of("Pacific/Kiritimati");
        var far = browser(ada).script();
        var begins = LocalDate.now(there).atStartOfDay(there).toInstant();
        var expected = 0.0;
        for (var day : minutes.keySet()) {
            var start = day.equals(today) ? day.atStartOfDay() : day.atTime(10, 0);
            var at = start.atZone(zones.app()).toInstant();
            expected += at.isBefore(begins) || !at.isBefore(begins.plusSeconds(86_400)) ? 0 : 1.0;
        }
        assertThat(number(far.get("/api/summary/today").expect(200), "/hours")).isEqualTo(expected);
        assertThat(number(far.get("/api/dashboard/stats").expect(200), "/today_hours"))
                .isEqualTo(expected);
    }

    @Test
    void itCostsTheSameHoweverMuchThereIsAndNeedsASession() {
        log(website, today, 0, 20);
        var few = new HashMap<String, Integer>();
        for (var path : PATHS) {
            few.put(
                    path,
                    statements.duringARead(() -> session.get(path).expect(200)).size());
        }
        adaIsBusy();
        for (var path : PATHS) {
            assertThat(statements.duringARead(() -> session.get(path).expect(200)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(few.get(path));
            anonymous().get(path).expect(401);
            assertThat(session.get(path).header("X-API-Deprecated")).isNull();
        }
    }

    private void adaIsBusy() {
        for (var ago = 0; ago < 12; ago++) {
            log(world.uniqueProject(ada, "More"), today.minusDays(ago), 100, 20);
        }
    }
}
