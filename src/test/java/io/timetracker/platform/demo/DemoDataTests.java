package io.timetracker.platform.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.settings.CurrentSettings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    void nobodyDoesTwoThingsAtATimeButOnce() {
        var overlaps = new ArrayList<Entry>();
        byPerson().values().forEach(own -> {
            for (var i = 1; i < own.size(); i++) {
                assertThat(own.get(i - 1).end()).isNotNull();
                if (own.get(i - 1).end().isAfter(own.get(i).start())) {
                    overlaps.add(own.get(i));
                }
            }
        });
        assertThat(overlaps).hasSize(1);
    }

    private record Waiting(long user, LocalDate monday, LocalDateTime submitted) {}

    /** Full weeks that are over; in three of them somebody wants to look at a day. */
    @Test
    void thirtyWeeksWaitAndThreeOfThemAreOdd() {
        var weeks = jdbc.sql(
                        "select user_id, period_start, submitted_at from timesheet_period where status = 'submitted'")
                .query((row, number) -> new Waiting(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDateTime.class)))
                .list();
        var longDays = 0;
        var gaps = 0;
        for (var week : weeks) {
            assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.monday()).isBeforeOrEqualTo(LocalDate.parse("2026-05-04"));
            var days = entries.stream()
                    .filter(entry -> entry.user() == week.user())
                    .filter(entry -> !entry.start().toLocalDate().isBefore(week.monday())
                            && entry.start()
                                    .toLocalDate()
                                    .isBefore(week.monday().plusDays(7)))
                    .collect(groupingBy(entry -> entry.start().toLocalDate(), summingInt(Entry::worked)));
            gaps += 5 - days.size();
            longDays += (int)
                    days.values().stream().filter(worked -> worked > 36_000).count();
            assertThat(rows("select id from time_entry where user_id = %d and updated_at > '%s' and start_time < '%s'"
                            .formatted(
                                    week.user(),
                                    week.submitted(),
                                    week.monday().plusDays(7).atStartOfDay())))
                    .isEmpty();
        }

        assertThat(weeks).hasSize(30);
        assertThat(longDays).isEqualTo(1);
        assertThat(gaps).isEqualTo(1);
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
    void daysAreTheSumsOfTheEntries() {
        var days = new TreeMap<String, Long>();
        jdbc.sql("select project_id, user_id, start_time, duration_seconds from time_entry"
                        + " where project_id is not null and end_time is not null")
                .query(row -> {
                    var key = List.of(row.getLong(1), row.getLong(2), dayInRome(row, 3));
                    days.merge(key.toString(), row.getLong(4), Long::sum);
                });
        var kept = new TreeMap<String, Long>();
        jdbc.sql("select project_id, user_id, worked_on, seconds from project_day")
                .query(row -> {
                    kept.put(
                            List.of(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class))
                                    .toString(),
                            row.getLong(4));
                });

        assertThat(kept).isNotEmpty().isEqualTo(days);
    }

    private record Agreed(long project, long user, BigDecimal rate, LocalDate begins, LocalDate ends) {

        boolean holds(long someProject, long someUser, LocalDate day) {
            return project == someProject && user == someUser && !day.isBefore(begins) && !day.isAfter(ends);
        }
    }

    /** The tests' clients have no rates. */
    @Test
    void whatIsUsedUpIsEachEntryAtTheRateOfItsDay() {
        var agreed = jdbc.sql(
                        "select project_id, user_key, hourly_rate, begins, ends from agreed_rate order by begins desc")
                .query((row, number) -> new Agreed(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBigDecimal(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
        var costs = new TreeMap<Long, BigDecimal>();
        jdbc.sql("""
                        select e.project_id, e.user_id, e.start_time, e.duration_seconds, p.hourly_rate
                        from time_entry e join project p on p.id = e.project_id
                        where e.billable and e.end_time is not null
                        """).query(row -> {
            var project = row.getLong(1);
            var user = row.getLong(2);
            var day = dayInRome(row, 3);
            var own = Objects.requireNonNullElse(row.getBigDecimal(5), BigDecimal.ZERO);
            var rate = first(agreed, project, user, day)
                    .or(() -> first(agreed, project, 0, day))
                    .orElse(own);
            var cost = rate.multiply(BigDecimal.valueOf(100 * row.getLong(4)));
            costs.merge(project, cost, BigDecimal::add);
        });

        assertThat(agreed).extracting(Agreed::user).contains(0L).anyMatch(user -> user > 0);
        jdbc.sql("select project_id, cost from project_worked").query(row -> {
            assertThat(row.getBigDecimal(2)).isEqualByComparingTo(costs.getOrDefault(row.getLong(1), BigDecimal.ZERO));
        });
    }

    private static Optional<BigDecimal> first(List<Agreed> agreed, long project, long user, LocalDate day) {
        return agreed.stream()
                .filter(rate -> rate.holds(project, user, day))
                .findFirst()
                .map(Agreed::rate);
    }

    private static LocalDate dayInRome(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class)
                .atZone(ZoneOffset.UTC)
                .withZoneSameInstant(ZoneId.of("Europe/Rome"))
                .toLocalDate();
    }

    @Test
    void budgetsAreFineNearlyUsedUpAndPassedAndNobodyWasTold() {
        assertThat(texts("select distinct money_mark from project_worked w join project p on p.id = w.project_id"
                        + " where p.budget_amount is not null order by money_mark"))
                .containsExactly("0", "1", "2");
        assertThat(texts("select distinct hours_mark from project_worked w join project p on p.id = w.project_id"
                        + " where p.estimated_hours is not null order by hours_mark"))
                .containsExactly("0", "1", "2");
        assertThat(rows("""
                        select p.id from project p join project_worked w on w.project_id = p.id
                        where w.money_mark <> case when p.budget_amount is null or p.budget_amount = 0 then 0
                                                   when w.cost >= p.budget_amount * 360000 then 2
                                                   when w.cost >= p.budget_amount * 360000 * 0.8 then 1 else 0 end
                        """)).isEmpty();
        assertThat(count("change_log")).isZero();
        Mockito.verifyNoInteractions(application.getBean(ChangeLog.class));
    }

    @Test
    void eachClientHasOnePersonToCallFirst() {
        assertThat(rows("""
                        select c.id from client c
                        where (select count(*) from contact t where t.primary_of = c.id and t.active = true
                               and t.client_id = c.id and concat(t.first_name, ' ', t.last_name) = c.contact_person) <> 1
                        """)).isEmpty();
        assertThat(count("contact where active = false")).isPositive();
        assertThat(count("contact where active = false and primary_of is not null"))
                .isZero();
        assertThat(texts("select distinct role from contact")).hasSizeGreaterThan(3);
        assertThat(count("client_note where important = true")).isPositive();
        assertThat(count("client_note where important = false")).isPositive();
    }

    @Test
    void leadsAreInEveryStateAndConvertedOnesBecameWhatIsThere() {
        assertThat(texts("select distinct status from sales_lead"))
                .containsExactlyInAnyOrder("new", "contacted", "qualified", "converted", "lost");
        assertThat(texts("select distinct source from sales_lead")).hasSizeGreaterThan(3);
        assertThat(texts("select distinct owner_id from sales_lead")).hasSizeGreaterThan(2);
        assertThat(rows("select id from sales_lead where score not between 0 and 100"))
                .isEmpty();
        assertThat(rows("""
                        select l.id from sales_lead l left join client c on c.id = l.converted_to_client_id
                        left join deal d on d.id = l.converted_to_deal_id
                        where (l.status = 'converted') <> (c.id is not null or d.id is not null)
                           or (l.status = 'converted') <> (l.converted_at is not null)
                           or c.id is not null and c.name <> l.company_name
                           or d.id is not null and d.lead_id <> l.id
                        """)).isEmpty();
        assertThat(count("sales_lead where converted_to_client_id is not null and converted_to_deal_id is not null"))
                .isPositive();
        assertThat(count("sales_lead where converted_to_client_id is null and converted_to_deal_id is not null"))
                .isPositive();
        assertThat(rows("select id from deal where lead_id is not null and lead_id not in ("
                        + "select id from sales_lead where converted_to_deal_id = deal.id)"))
                .isEmpty();
    }

    @Test
    void dealsAreInEveryStageAndClosedOnesSayWhenAndWhy() {
        assertThat(texts("select distinct stage from deal"))
                .containsExactlyInAnyOrder(
                        "prospecting", "qualification", "proposal", "negotiation", "closed_won", "closed_lost");
        assertThat(texts("select distinct status from deal"))
                .containsExactlyInAnyOrder("open", "won", "lost", "cancelled");
        assertThat(rows("""
                        select id from deal where (status in ('won', 'lost')) <> (actual_close_date is not null)
                           or (status = 'lost') <> (loss_reason is not null)
                           or (status in ('won', 'lost')) <> (closed_at is not null)
                           or closed_at < created_at
                           or status = 'won' and stage <> 'closed_won' or status = 'lost' and stage <> 'closed_lost'
                        """)).isEmpty();
        assertThat(count("deal where status = 'open' and expected_close_date > '2026-05-13'"))
                .isPositive();
        assertThat(rows("""
                        select d.id from deal d join project p on p.id = d.related_project_id
                        where p.client_id <> d.client_id or p.name <> d.name or d.closed_at > p.created_at
                        """)).isEmpty();
        assertThat(count("deal where related_project_id is not null")).isPositive();
        assertThat(count("sales_activity where lead_id is not null")).isPositive();
        assertThat(count("sales_activity where deal_id is not null")).isPositive();
        assertThat(count("sales_activity where status = 'pending' and due_date > '2026-05-13'"))
                .isPositive();
    }

    @Test
    void somethingIsDueInTheseDays() {
        assertThat(count("task where due_date between '2026-05-13' and '2026-05-15'"
                        + " and status in ('todo', 'in_progress', 'review')"))
                .isPositive();
    }

    @Test
    void someBoardsHaveColumnsOfTheirOwnAndTasksInThem() {
        assertThat(count("board_column where project_id is not null and wip_limit is not null"))
                .isPositive();
        assertThat(count("task where status = 'client_review'")).isPositive();
        assertThat(rows("""
                        select t.id from task t where t.status <> 'cancelled' and not exists (
                            select 1 from board_column c where c.status_key = t.status and (c.project_id = t.project_id
                                or c.project_id is null and not exists (
                                    select 1 from board_column o where o.project_id = t.project_id)))
                        """)).isEmpty();
        assertThat(rows("""
                        select c.project_id from board_column c join task t on t.project_id = c.project_id
                            and t.status = c.status_key
                        where c.wip_limit is not null group by c.id, c.project_id, c.wip_limit
                        having count(*) > c.wip_limit
                        """)).isNotEmpty();
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
            for (var table : List.of(
                    "client",
                    "contact",
                    "client_note",
                    "sales_lead",
                    "deal",
                    "sales_activity",
                    "project",
                    "agreed_rate",
                    "board_column",
                    "task",
                    "time_entry",
                    "timesheet_period",
                    "favorite_project",
                    "project_worked",
                    "project_day")) {
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
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "io.timetracker.(projects.(RateBooks|WorkDays|Budgets)|time.(TagFilling|EntryTags|Timekeepers))")
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
