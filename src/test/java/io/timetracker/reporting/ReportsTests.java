package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the roll-ups hold cell by cell after whatever people do stands in {@code RandomCommandsTests}. */
@Tag("engine")
class ReportsTests extends ApplicationTest {

    private static final ReportRange MARCH = new ReportRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));

    @Autowired
    private Reports reports;

    @Autowired
    private ProjectCatalog projects;

    @Autowired
    private RollUps rollUps;

    @Autowired
    private AddingUp addingUp;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private ProjectView website;
    private ProjectView shop;

    @BeforeEach
    void adaHasTwoProjects() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private long log(ProjectView project, String start, String end, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("project_id", project.id().value());
        body.put("start_time", start);
        body.put("end_time", end);
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private ReportView report(ReportGroup... groups) {
        return reports.report(ReportQuery.of(MARCH, groups), ada.user());
    }

    private ReportView report(ReportFilter filter, ReportGroup... groups) {
        return reports.report(ReportQuery.of(MARCH, groups).with(filter), ada.user());
    }

    private static List<String> lines(ReportView report) {
        return report.rows().stream()
                .map(row -> {
                    var words = new ArrayList<String>();
                    for (var key : row.keys()) {
                        words.add(key.begin() != null ? key.begin().toString() : String.valueOf(key.label()));
                    }
                    return String.join(" ", words) + " " + row.totals().hours();
                })
                .toList();
    }

    @Test
    void threeTimesTwentyMinutesAreAnHourHoweverTheyAreBrokenDown() {
        log(website, "2025-03-03T09:00", "2025-03-03T09:20");
        log(shop, "2025-03-04T09:00", "2025-03-04T09:20");
        log(shop, "2025-03-11T09:00", "2025-03-11T09:20");

        assertThat(report().totals().hours()).isEqualTo("1.00");
        assertThat(lines(report(ReportGroup.DAY)))
                .containsExactly("2025-03-03 0.34", "2025-03-04 0.33", "2025-03-11 0.33");
        assertThat(lines(report(ReportGroup.WEEK))).containsExactly("2025-03-03 0.67", "2025-03-10 0.33");
        assertThat(lines(report(ReportGroup.MONTH))).containsExactly("2025-03-01 1.00");
        assertThat(lines(report(ReportGroup.PROJECT))).containsExactly(shop.name() + " 0.67", website.name() + " 0.33");
        assertThat(lines(report(ReportGroup.WEEK, ReportGroup.PROJECT)))
                .containsExactly(
                        "2025-03-03 " + shop.name() + " 0.34",
                        "2025-03-03 " + website.name() + " 0.33",
                        "2025-03-10 " + shop.name() + " 0.33");
        assertThat(report(ReportGroup.USER).rows().getFirst().totals().entries())
                .isEqualTo(3);
    }

    @Test
    void whatNeedsEntriesSaysTheSameAsTheRollUps() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00", "tags", "css,print", "notes", "Layout of the start page");
        log(website, "2025-03-03T10:00", "2025-03-03T12:00", "tags", "css", "billable", false);
        log(shop, "2025-03-05T10:00", "2025-03-05T10:30");

        assertThat(lines(report(ReportGroup.TAG))).containsExactly("css 3.00", "print 1.00", "null 0.50");
        assertThat(report(ReportGroup.TAG).totals().hours()).isEqualTo("3.50");
        assertThat(lines(report(tagged("CSS"), ReportGroup.PROJECT))).containsExactly(website.name() + " 3.00");
        assertThat(report(containing("start PAGE")).totals().hours()).isEqualTo("1.00");
        assertThat(report(containing("100%")).totals().entries()).isZero();
        assertThat(lines(report(ReportGroup.BILLABLE))).containsExactly("false 2.00", "true 1.50");
        var everything =
                new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, false, null);
        for (var groups : List.of(
                List.of(ReportGroup.DAY, ReportGroup.PROJECT),
                List.of(ReportGroup.CLIENT),
                List.of(ReportGroup.WEEK, ReportGroup.MONTH, ReportGroup.BILLABLE))) {
            var query = new ReportQuery(MARCH, ReportFilter.EVERYTHING, groups, false);
            assertThat(reports.report(query.with(everything), ada.user()).rows())
                    .isEqualTo(reports.report(query, ada.user()).rows());
        }
    }

    private static ReportFilter tagged(String tag) {
        return new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(tag), null, null, null, null);
    }

    private static ReportFilter containing(String text) {
        return new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, text);
    }

    @Test
    void theApprovedPartIsWhatWasApprovedOneByOneOrWithItsWeek() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(website, "2025-03-10T09:00", "2025-03-10T12:00");
        var week = as(ada).post("/api/v1/timesheet-periods/submit", Map.of("reference_date", "2025-03-03"))
                .expect(200)
                .number("/timesheet_period/id");
        var approved = new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, true, null);
        assertThat(report(approved).totals().entries()).isZero();

        as(world.admin())
                .post("/api/v1/timesheet-periods/" + week + "/approve", Map.of())
                .expect(200);

        assertThat(report(approved).totals().hours()).isEqualTo("1.00");
    }

    @Test
    void workForAClientAloneStandsBesideItsProjects() {
        var client = website.clientId();
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "client_id",
                                client.value(),
                                "start_time",
                                "2025-03-04T09:00",
                                "end_time",
                                "2025-03-04T11:00"))
                .expect(201);
        log(shop, "2025-03-05T09:00", "2025-03-05T09:30");

        var rows = report(ReportGroup.CLIENT).rows();
        assertThat(rows.getFirst().keys().getFirst().id()).isEqualTo(client.value());
        assertThat(rows.getFirst().totals().hours()).isEqualTo("3.00");
        assertThat(lines(report(ReportGroup.PROJECT)))
                .containsExactly("null 2.00", website.name() + " 1.00", shop.name() + " 0.50");
        assertThat(report(of(client)).totals().hours()).isEqualTo("3.00");
    }

    private static ReportFilter of(ClientId client) {
        return new ReportFilter(List.of(), List.of(), List.of(client), List.of(), List.of(), null, null, null, null);
    }

    @Test
    void theAmountIsThatOfTheRatesOfTheDays() {
        var path = "/api/v1/projects/" + website.id().value();
        as(world.admin()).patch(path, Map.of("hourly_rate", 100)).expect(200);
        as(world.admin())
                .post(path + "/rates", Map.of("hourly_rate", 40, "effective_from", "2025-03-10"))
                .expect(201);
        log(website, "2025-03-03T09:00", "2025-03-03T09:20");
        log(website, "2025-03-10T09:00", "2025-03-10T09:20");
        log(website, "2025-03-11T09:00", "2025-03-11T09:20", "billable", false);

        assertThat(report().totals().amount()).isEqualTo(Money.of(new BigDecimal("46.67")));
        assertThat(report(ReportGroup.DAY).rows().stream()
                        .map(row -> row.totals().amount().decimal().toString()))
                .containsExactly("33.34", "13.33", "0.00");
        assertThat(report(ReportGroup.YEAR).rows().getFirst().totals().amount())
                .isEqualTo(report().totals().amount());
        assertSound();
    }

    @Test
    void whatARateIsFromTodayOnCountsForTodaysWork() {
        var today = LocalDate.now(ZoneId.of("Europe/Rome"));
        log(shop, today + "T00:00", today + "T01:00");
        var query = ReportQuery.of(new ReportRange(today, today));
        assertThat(reports.report(query, ada.user()).totals().amount()).isEqualTo(Money.ZERO);

        as(world.admin())
                .patch("/api/v1/projects/" + shop.id().value(), Map.of("hourly_rate", 80))
                .expect(200);

        assertThat(reports.report(query, ada.user()).totals().amount()).isEqualTo(Money.of(new BigDecimal("80.00")));
        assertSound();
    }

    @Test
    void whatAClientsHourCostsCountsForWorkOnNoProject() {
        var client = world.client(ada);
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "client_id",
                                client.value(),
                                "start_time",
                                "2025-03-04T09:00",
                                "end_time",
                                "2025-03-04T11:00"))
                .expect(201);

        as(world.admin())
                .patch("/api/v1/clients/" + client.value(), Map.of("default_hourly_rate", 80))
                .expect(200);
        addUp();

        assertThat(report().totals().amount()).isEqualTo(Money.of(new BigDecimal("160.00")));
        assertSound();
    }

    @Test
    void paidWorkIsToldFromWorkThatIsNot() {
        var id = log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(website, "2025-03-03T10:00", "2025-03-03T12:00");
        var unpaid = new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(), true, false, null, null);
        assertThat(report(unpaid).totals().hours()).isEqualTo("3.00");

        as(ada).post("/api/v1/time-entries/bulk", Map.of("entry_ids", List.of(id), "action", "set_paid", "value", true))
                .expect(200);

        assertThat(report(unpaid).totals().hours()).isEqualTo("2.00");
        assertSound();
    }

    @Test
    void itIsComparedWithThePeriodBefore() {
        log(website, "2025-02-03T09:00", "2025-02-03T11:00");
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(shop, "2025-03-03T10:00", "2025-03-03T10:30");
        var query = new ReportQuery(MARCH, ReportFilter.EVERYTHING, List.of(ReportGroup.PROJECT), true);

        var report = reports.report(query, ada.user());

        assertThat(report.before()).isEqualTo(new ReportRange(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)));
        assertThat(report.totalsBefore().hours()).isEqualTo("2.00");
        assertThat(report.rows().getFirst().before().hours()).isEqualTo("2.00");
        assertThat(report.rows().getLast().before()).isNull();
    }

    @Test
    void everybodySeesTheirOwnAndManagersAll() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        var grace = world.person("grace");
        var manager = world.person("mary", Role.MANAGER);
        var adas = ReportQuery.of(MARCH).with(ReportFilter.EVERYTHING.ofUsers(List.of(ada.id())));

        assertThat(reports.report(ReportQuery.of(MARCH), grace.user()).totals().entries())
                .isZero();
        assertThatThrownBy(() -> reports.report(adas, grace.user())).isInstanceOf(Forbidden.class);
        assertThat(reports.report(adas, manager.user()).totals().hours()).isEqualTo("1.00");
        assertThat(reports.report(adas, world.admin().user()).totals().hours()).isEqualTo("1.00");
        assertThat(reports.report(adas, ada.user()).totals().hours()).isEqualTo("1.00");
    }

    @Test
    void itCostsTheSameHoweverMuchThereIs() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        var query = new ReportQuery(
                MARCH,
                ReportFilter.EVERYTHING,
                List.of(ReportGroup.CLIENT, ReportGroup.PROJECT, ReportGroup.USER),
                true);
        var few = statements.duringARead(() -> reports.report(query, ada.user()));
        for (var day = 10; day < 20; day++) {
            log(shop, "2025-03-" + day + "T09:00", "2025-03-" + day + "T10:00");
            log(website, "2025-02-" + day + "T09:00", "2025-02-" + day + "T10:00");
        }

        var many = statements.duringARead(() -> reports.report(query, ada.user()));

        assertThat(few).noneMatch(sql -> sql.contains("time_entry"));
        assertThat(few.stream().filter(sql -> sql.contains("roll_up"))).hasSize(2);
        assertThat(many).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void anotherZoneMovesWorkToOtherDaysAndNothingIsLost() {
        log(website, "2025-03-03T23:30", "2025-03-04T00:30");
        log(shop, "2025-03-31T23:30", "2025-03-31T23:50");
        assertThat(lines(report(ReportGroup.DAY))).containsExactly("2025-03-03 1.00", "2025-03-31 0.33");

        as(world.admin())
                .patch("/api/v1/settings", Map.of("timezone", "Asia/Tokyo"))
                .expect(200);
        addUp();

        assertThat(lines(report(ReportGroup.DAY))).containsExactly("2025-03-04 1.00");
        log(website, "2025-03-31T23:30", "2025-03-31T23:40");
        assertThat(lines(report(ReportGroup.DAY))).containsExactly("2025-03-04 1.00", "2025-03-31 0.17");
        assertSound();
        world.resetRules();
        addUp();
        assertThat(lines(report(ReportGroup.DAY))).contains("2025-03-03 1.00");
        assertSound();
    }

    @Test
    void whatIsWrongIsFoundAndAddedUpAnew() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        jdbc.sql("update roll_up set seconds = seconds + 1 where user_id = ? and grain = 'd'")
                .param(ada.id().value())
                .update();
        assertThat(wrong()).isEqualTo(1);

        Integer corrected = transaction.execute(status -> rollUps.rebuild(ada.id()));
        assertThat(corrected).isEqualTo(1);

        assertSound();
        jdbc.sql("delete from roll_up_owner where user_id = ?")
                .param(ada.id().value())
                .update();
        jdbc.sql("delete from roll_up where user_id = ?")
                .param(ada.id().value())
                .update();
        // As after an upgrade: the first write adds up what was there before.
        log(website, "2025-03-04T09:00", "2025-03-04T10:00");
        assertThat(report().totals().hours()).isEqualTo("2.00");
        assertSound();
    }

    /** It may be doing so already: then it is waited for. */
    private void addUp() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            addingUp.run();
            return addingUp.progress().isWhole();
        });
    }

    private int wrong() {
        return transaction.execute(status -> rollUps.verify(ada.id()));
    }

    private void assertSound() {
        assertThat(wrong()).isZero();
    }

    @Test
    void whatThereWasOnlyBeforeHasARowToo() {
        log(website, "2025-02-03T09:00", "2025-02-03T11:00");
        log(shop, "2025-03-03T09:00", "2025-03-03T10:00");

        var report = reports.report(
                new ReportQuery(MARCH, ReportFilter.EVERYTHING, List.of(ReportGroup.PROJECT), true), ada.user());

        assertThat(lines(report)).hasSize(2).last().asString().endsWith(" 0.00");
        var last = report.rows().getLast();
        assertThat(last.totals().entries()).isZero();
        assertThat(last.before().hours()).isEqualTo("2.00");
        assertThat(report.totalsBefore().hours()).isEqualTo("2.00");
    }

    @Test
    void projectsOfOneNameSayWhoseTheyAre() {
        var first = projects.create(CreateProject.named("Twin", world.client(ada)), ada.user());
        var second = projects.create(CreateProject.named("Twin", world.client(ada)), ada.user());
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(first, "2025-03-04T09:00", "2025-03-04T10:00");
        log(second, "2025-03-05T09:00", "2025-03-05T10:00");

        var clients = report(ReportGroup.PROJECT).rows().stream()
                .map(row -> row.keys().getFirst())
                .filter(key -> key.client() != null)
                .toList();

        assertThat(clients).extracting(ReportKey::label).containsExactly("Twin", "Twin");
        assertThat(clients).extracting(ReportKey::client).doesNotHaveDuplicates();
        assertThat(report(ReportGroup.PROJECT, ReportGroup.CLIENT).rows())
                .allMatch(row -> row.keys().getFirst().client() == null);
    }
}
