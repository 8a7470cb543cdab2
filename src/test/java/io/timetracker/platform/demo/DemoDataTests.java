package io.timetracker.platform.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.settings.CurrentSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Each module's part, on an engine, on a Wednesday at noon. */
@Tag("engine")
class DemoDataTests {

    private static final Instant NOW = Instant.parse("2026-05-13T11:20:30Z");
    private static final LocalDateTime TODAY = LocalDateTime.parse("2026-05-13T00:00");

    private static ConfigurableApplicationContext application;
    private static JdbcClient jdbc;
    private static List<Entry> entries;

    @BeforeAll
    static void fillOnce() {
        application = filled();
        jdbc = application.getBean(JdbcClient.class);
        entries = jdbc.sql("select * from time_entry order by user_id, start_time")
                .query(Entry::of)
                .list();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void aSizeIsExact() {
        assertThat(entries).hasSize(10_000);
        assertThat(count("app_user")).isEqualTo(10);
        assertThat(count("client")).isEqualTo(12);
        assertThat(count("project")).isEqualTo(40);
        assertThat(count("task")).isPositive();
        assertThat(count("favorite_project")).isPositive();
        assertThat(count("user_client")).isPositive();
    }

    @Test
    void nobodyAdministersAndNobodyHasAKnownPassword() {
        assertThat(texts("select distinct role from app_user")).doesNotContain("admin", "super_admin");
        assertThat(texts("select distinct password_hash from app_user")).doesNotContainNull();
    }

    @Test
    void nobodyDoesTwoThingsAtATime() {
        byPerson().values().forEach(own -> {
            for (var i = 1; i < own.size(); i++) {
                assertThat(own.get(i - 1).end())
                        .isNotNull()
                        .isBeforeOrEqualTo(own.get(i).start());
            }
        });
    }

    @Test
    void aDayHasThreeToEightEntriesAndIsAWorkingDay() {
        byPerson().values().stream()
                .flatMap(own -> own.stream()
                        .filter(entry -> entry.start().isBefore(TODAY))
                        .collect(groupingBy(entry -> entry.start().toLocalDate()))
                        .entrySet()
                        .stream())
                .forEach(day -> {
                    assertThat(day.getValue()).hasSizeBetween(3, 8);
                    assertThat(day.getKey().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
                });
    }

    @Test
    void thereIsSomethingToSeeToday() {
        var today =
                entries.stream().filter(entry -> entry.start().isAfter(TODAY)).toList();

        assertThat(today).hasSizeGreaterThan(10);
    }

    @Test
    void fewTimersRunAndOneAPerson() {
        var running = entries.stream().filter(entry -> entry.end() == null).toList();

        assertThat(running).hasSizeBetween(1, 3);
        assertThat(running).extracting(Entry::user).doesNotHaveDuplicates();
        assertThat(running).allMatch(entry -> entry.start().isBefore(at(NOW)));
        assertThat(running).allMatch(entry -> Objects.equals(entry.runningOwner(), entry.user()));
    }

    @Test
    void finishedTimeIsMeasuredInWholeMinutes() {
        entries.stream().filter(entry -> entry.end() != null).forEach(entry -> {
            assertThat(entry.start().getSecond()).isZero();
            assertThat(entry.worked())
                    .isPositive()
                    .isEqualTo(
                            (int) Duration.between(entry.start(), entry.end()).toSeconds() - entry.breakSeconds());
            assertThat(entry.billed() % 60).isZero();
            assertThat(entry.end()).isBeforeOrEqualTo(at(NOW));
        });
    }

    @Test
    void totalsAreTheSumsOfTheEntries() {
        for (var what : List.of("project", "task")) {
            assertThat(rows("select %1$s_id, seconds, billable_seconds from %1$s_worked order by %1$s_id"
                            .formatted(what)))
                    .isNotEmpty()
                    .isEqualTo(rows("""
                            select p.id, coalesce(sum(e.duration_seconds), 0),
                                   coalesce(sum(case when e.billable then e.duration_seconds end), 0)
                            from %1$s p left join time_entry e on e.%1$s_id = p.id
                            group by p.id order by p.id
                            """.formatted(what)));
        }
    }

    @Test
    void peopleWorkOnWhatTheySee() {
        assertThat(rows("""
                        select e.id from time_entry e
                        join app_user u on u.id = e.user_id
                        left join project p on p.id = e.project_id
                        left join client c on c.id = e.client_id
                        where u.role = 'user' and coalesce(p.created_by, c.created_by) <> u.id
                           or u.role = 'subcontractor' and p.client_id not in (
                                  select client_id from user_client where app_user = u.id)
                           or p.id is null and c.id is null
                        """)).isEmpty();
    }

    @Test
    void workLiesBetweenAProjectsBeginningAndItsEnd() {
        assertThat(rows("""
                        select e.id from time_entry e join project p on p.id = e.project_id
                        where e.start_time < p.created_at or e.end_time > p.archived_at
                        """)).isEmpty();
        assertThat(rows("""
                        select e.id from time_entry e join task t on t.id = e.task_id
                        where t.project_id <> e.project_id or e.end_time > t.completed_at or t.started_at is null
                        """)).isEmpty();
        assertThat(texts("select distinct status from project")).contains("active", "archived");
        assertThat(texts("select distinct status from client")).contains("active", "inactive");
    }

    @Test
    void theSameMomentGivesTheSameData() {
        try (var other = filled()) {
            var again = other.getBean(JdbcClient.class);
            for (var table : List.of("client", "project", "task", "time_entry", "favorite_project", "project_worked")) {
                assertThat(digest(again, table)).as(table).isEqualTo(digest(jdbc, table));
            }
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefused() {
        assertThatExceptionOfType(DemoRefused.class)
                .isThrownBy(() -> application.getBean(DemoData.class).fill("S"))
                .withMessageContaining("empty database");
        assertThat(count("time_entry")).isEqualTo(10_000);
    }

    @Test
    void oneAdministratorIsNotInTheWay() {
        try (var other = empty("--timetracker.admin.username=Ada.Moretti")) {
            var there = other.getBean(JdbcClient.class);
            there.sql(
                            "insert into app_user (username, role, version, created_at) values ('grace.okafor', 'admin', 1, ?)")
                    .param(TODAY)
                    .update();

            other.getBean(DemoData.class).fill("S");

            assertThat(there.sql("select username from app_user")
                            .query(String.class)
                            .list())
                    .hasSize(11)
                    .doesNotContain("ada.moretti");
        }
    }

    @Test
    void onePersonWhoWorksIsInTheWay() {
        try (var other = empty()) {
            other.getBean(JdbcClient.class)
                    .sql("insert into app_user (username, role, version, created_at) values ('ada', 'user', 1, ?)")
                    .param(TODAY)
                    .update();

            assertThatExceptionOfType(DemoRefused.class)
                    .isThrownBy(() -> other.getBean(DemoData.class).fill("S"));
        }
    }

    @Test
    void anUnknownSizeIsRefused() {
        assertThatExceptionOfType(DemoRefused.class)
                .isThrownBy(() -> application.getBean(DemoData.class).fill("XL"))
                .withMessageContaining("S, M or L");
    }

    private static ConfigurableApplicationContext filled() {
        var context = empty();
        context.getBean(DemoData.class).fill("s");
        return context;
    }

    private static ConfigurableApplicationContext empty(String... properties) {
        var rome = Stream.of("--timetracker.defaults.timezone=Europe/Rome");
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(rome, Stream.of(properties)).toArray(String[]::new));
    }

    /** The parts and what they need, no more. */
    @AutoConfigureJdbc
    @ComponentScan(
            basePackages = "io.timetracker",
            useDefaultFilters = false,
            includeFilters = {
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {DemoPart.class, DemoData.class, CurrentSettings.class, Zones.class}),
                @Filter(type = FilterType.REGEX, pattern = "io.timetracker.projects.(RateBooks|WorkDays|Budgets)")
            })
    static class Parts {

        /** Asked for the rates of clients, of which the tests want none. */
        @Bean
        ClientDirectory clients() {
            return Mockito.mock(ClientDirectory.class);
        }

        /** A demo leaves no trail. */
        @Bean
        ChangeLog changes() {
            return Mockito.mock(ChangeLog.class);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        PasswordEncoder passwordEncoder() {
            return new BCryptPasswordEncoder(4);
        }
    }

    private record Entry(
            long user,
            LocalDateTime start,
            LocalDateTime end,
            Integer billed,
            Integer worked,
            int breakSeconds,
            Long runningOwner) {

        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong("user_id"),
                    row.getObject("start_time", LocalDateTime.class),
                    row.getObject("end_time", LocalDateTime.class),
                    row.getObject("duration_seconds", Integer.class),
                    row.getObject("worked_seconds", Integer.class),
                    row.getInt("break_seconds"),
                    row.getObject("running_owner", Long.class));
        }
    }

    private static Map<Long, List<Entry>> byPerson() {
        return entries.stream().collect(groupingBy(Entry::user));
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> rows(String sql) {
        return rows(jdbc, sql);
    }

    private static List<String> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query().listOfRows().stream()
                .map(row -> row.values().toString())
                .toList();
    }

    /** Too many rows to be shown side by side when they differ. */
    private static String digest(JdbcClient jdbc, String table) {
        var rows = rows(jdbc, "select * from " + table).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        return rows.size() + ":" + String.join("\n", rows).hashCode() + ":" + rows.getFirst();
    }
}
