package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report for people without an account. */
@Tag("engine")
class SharedReportTests extends ApplicationTest {

    private static final String SAVED = "/api/v1/reports/saved";

    @Autowired
    private JdbcClient jdbc;

    private Person grace;
    private Person ada;
    private String word;

    @BeforeEach
    void adaWorksAndGraceManages() {
        grace = world.person("grace", Role.MANAGER);
        ada = world.person("ada");
        word = World.unique("shared");
        log(ada, "2025-03-03T09:00", "2025-03-03T09:20");
        log(ada, "2025-03-04T09:00", "2025-03-04T09:20");
        log(grace, "2025-03-05T09:00", "2025-03-05T09:20");
    }

    private final Map<Person, Long> projects = new HashMap<>();

    private void log(Person who, String start, String end) {
        as(who).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                projects.computeIfAbsent(who, it -> world.project(it, "Website")),
                                "start_time",
                                start,
                                "end_time",
                                end,
                                "tags",
                                word))
                .expect(201);
    }

    private long saved() {
        return saved(grace, Map.of("tags", List.of(word)));
    }

    private long saved(Person owner, Map<String, ?> filter) {
        var query = Map.of(
                "start_date", "2025-03-01", "end_date", "2025-03-31", "group_by", List.of("user"), "filter", filter);
        return as(owner)
                .post(SAVED, Map.of("name", "March", "query", query))
                .expect(201)
                .number("/saved_report/id");
    }

    private Answer share(long report, Object... more) {
        var body = new HashMap<String, Object>();
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return as(grace).post(SAVED + "/" + report + "/links", body);
    }

    private static String path(Answer issued) {
        var url = issued.text("/url");
        return url.substring(url.indexOf("/r/"));
    }

    private Page open(String path) {
        return browser().get(path);
    }

    @Test
    void nobodyInParticularSeesHoursAndNeitherMoneyNorNames() throws IOException {
        var issued = share(saved()).expect(201);
        assertThat(issued.header("Cache-Control")).contains("no-store");
        var path = path(issued);

        var page = open(path).expect(200);
        assertThat(page.text("h1")).isEqualTo("March");
        assertThat(page.text("#report-totals")).contains("1.00").doesNotContain("Amount");
        assertThat(page.text("#report-table")).contains("Person 1", "0.67", "Person 2", "0.33");
        assertThat(page.body()).doesNotContain(ada.username()).doesNotContain(grace.username());
        assertThat(page.text("#report")).contains("Tag: " + word);
        assertThat(page.html().select("a").eachAttr("href")).allMatch(href -> href.startsWith(path + "/report."));
        assertThat(page.html().select("form")).isEmpty();
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");

        var csv = open(path + "/report.csv").expect(200).body();
        assertThat(csv)
                .contains("Person 1", "Total,1.00")
                .doesNotContain("Amount")
                .doesNotContain(ada.username());
        open(path + "/report.xlsx").expect(200);
        open(path + "/report.pdf").expect(200);
        open(path + "/report.doc").expect(404);
    }

    @Test
    void whoMaySeeMoreSeesMore() {
        var path = path(share(saved(), "scope", "hours_and_amounts", "shows_people", true)
                .expect(201));

        var page = open(path).expect(200);
        assertThat(page.text("#report-totals")).contains("Amount");
        assertThat(page.text("#report-table")).contains(ada.username(), grace.username());
        assertThat(open(path + "/report.csv").expect(200).body()).contains("Amount", ada.username());
    }

    @Test
    void onlyTheHashOfTheSecretIsKeptAlsoWithAnIdempotencyKey() {
        var report = saved();
        var body = Map.of("scope", "hours");
        var first = as(grace)
                .with("Idempotency-Key", "once")
                .post(SAVED + "/" + report + "/links", body)
                .expect(201);
        var second = as(grace)
                .with("Idempotency-Key", "once")
                .post(SAVED + "/" + report + "/links", body)
                .expect(201);
        var secret = path(first).substring(3);

        assertThat(path(second)).isNotEqualTo(path(first));
        assertThat(jdbc.sql("select count(*) from idempotency_key where response_body like ?")
                        .param("%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from change_log where after_state like ?")
                        .param("%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select secret_hash from report_link where report_id = ?")
                        .param(report)
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(as(grace).get(SAVED + "/" + report + "/links").expect(200).body())
                .doesNotContain(secret)
                .contains(secret.substring(0, 4));
    }

    @Test
    void wrongExpiredAndRevokedLinksLookAlike() {
        var report = saved();
        var wrong = open("/r/nothing").expect(404).body();
        var expired = share(report, "expires_days", 1).expect(201);
        jdbc.sql("update report_link set expires_at = created_at where id = ?")
                .param(expired.number("/report_link/id"))
                .update();
        var revoked = share(report).expect(201);
        var path = path(revoked);
        open(path).expect(200);
        var id = revoked.number("/report_link/id");
        as(grace)
                .with("If-Match", "\"7\"")
                .delete("/api/v1/reports/links/" + id)
                .expect(412);
        as(grace).delete("/api/v1/reports/links/" + id).expect(200);
        as(grace).delete("/api/v1/reports/links/" + id).expect(200);

        assertThat(anonymous(open(path(expired)).expect(404).body())).isEqualTo(anonymous(wrong));
        assertThat(anonymous(open(path).expect(404).body())).isEqualTo(anonymous(wrong));
        assertThat(anonymous(open(path + "/report.csv").expect(404).body())).isEqualTo(anonymous(wrong));
        assertThat(wrong).contains("This link does not open a report");
        open("/r/" + "x".repeat(5000)).expect(404);
        var link = as(grace).get("/api/v1/reports/links/" + id).expect(200);
        assertThat(link.number("/report_link/opened")).isEqualTo(1);
        assertThat(link.text("/report_link/revoked_at")).isNotBlank();
    }

    /** Without what protects forms, which is new each time. */
    private static String anonymous(String page) {
        return page.replaceAll("name=\"_csrf\" content=\"[^\"]*\"", "");
    }

    @Test
    void itShowsWhatItsOwnerMaySeeAtThatMoment() {
        var everybody = path(share(saved()).expect(201));
        var adas = path(share(as(grace)
                        .post(
                                SAVED,
                                Map.of(
                                        "name",
                                        "Ada's",
                                        "query",
                                        Map.of(
                                                "start_date",
                                                "2025-03-01",
                                                "end_date",
                                                "2025-03-31",
                                                "filter",
                                                Map.of(
                                                        "user_ids",
                                                        List.of(ada.id().value())))))
                        .expect(201)
                        .number("/saved_report/id"))
                .expect(201));
        assertThat(open(everybody).expect(200).text("#report-totals")).contains("1.00");
        assertThat(open(adas).expect(200).text("#report-totals")).contains("0.67");

        as(world.admin())
                .patch("/api/v1/users/" + grace.id().value(), Map.of("role", "user"))
                .expect(200);
        assertThat(open(everybody).expect(200).text("#report-totals")).contains("0.33");
        open(adas).expect(404);

        as(world.admin())
                .patch("/api/v1/users/" + grace.id().value(), Map.of("is_active", false))
                .expect(200);
        open(everybody).expect(404);
    }

    @Test
    void ownersShareAndOwnersAndAdministratorsRevoke() {
        var report = saved();
        as(ada).post(SAVED + "/" + report + "/links", Map.of()).expect(403);
        as(world.admin()).post(SAVED + "/" + report + "/links", Map.of()).expect(403);
        share(report, "expires_days", 366).expect(400);
        share(report, "expires_days", 0).expect(400);
        share(report, "scope", "everything").expect(400);
        var id = share(report).expect(201).number("/report_link/id");

        as(ada).get("/api/v1/reports/links/" + id).expect(403);
        as(ada).delete("/api/v1/reports/links/" + id).expect(403);
        assertThat(as(ada).get("/api/v1/reports/links")
                        .expect(200)
                        .at("/report_links")
                        .size())
                .isZero();
        assertThat(as(world.admin()).get("/api/v1/reports/links").expect(200).body())
                .contains("\"id\":" + id);
        as(world.admin()).delete("/api/v1/reports/links/" + id).expect(200);
        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'report_link' and entity_id = ? order by seq")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("report_link.created", "report_link.revoked");
    }

    @Test
    void aDeletedReportTakesItsLinksAlong() {
        var report = saved();
        var path = path(share(report).expect(201));
        as(grace).delete(SAVED + "/" + report).expect(200);
        open(path).expect(404);
    }

    @Test
    void graphQlSharesAndRevokes() {
        var report = saved();
        var shared = as(grace)
                .graphQl(
                        "mutation { shareReport(input: {savedReportId: \"" + report
                                + "\", scope: HOURS_AND_AMOUNTS, expiresDays: 2}) { path reportLink { id scope opened owner { username } } userErrors { code } } }");
        open(shared.text("/data/shareReport/path")).expect(200);
        var id = shared.text("/data/shareReport/reportLink/id");
        var listed = as(grace)
                .graphQl("{ reportLinks(savedReportId: \"" + report
                        + "\") { nodes { id opened prefix savedReportName savedReportId } totalCount } reportLink(id: \""
                        + id + "\") { scope } }");
        assertThat(listed.number("/data/reportLinks/nodes/0/opened")).isEqualTo(1);
        assertThat(as(grace)
                        .graphQl("mutation { shareReport(input: {savedReportId: \"" + report
                                + "\", expiresDays: 400}) { path userErrors { code field } } }")
                        .text("/data/shareReport/userErrors/0/field"))
                .isEqualTo("expiresDays");
        assertThat(as(grace)
                        .graphQl("mutation { revokeReportLink(input: {id: \"" + id
                                + "\"}) { reportLink { revokedAt } userErrors { code } } }")
                        .text("/data/revokeReportLink/reportLink/revokedAt"))
                .isNotBlank();
        open(shared.text("/data/shareReport/path")).expect(404);
    }

    @Test
    void whoTriesOutLinksIsSlowedDown() {
        var stranger = browser();
        var answers = java.util.stream.IntStream.range(0, 70)
                .mapToObj(call -> stranger.get("/r/guess" + call).status())
                .toList();
        assertThat(answers).contains(404, 429);
        var page = stranger.get("/r/guess");
        if (page.status() == 429) {
            assertThat(page.text("h1")).isEqualTo("Too many calls");
            assertThat(page.header("Retry-After")).isNotBlank();
        }
    }

    @Test
    void whenReportsAreSwitchedOffLinksAreDead() {
        var path = path(share(saved()).expect(201));
        world.switchOff("reports");
        try {
            open(path).expect(404);
        } finally {
            world.resetRules();
        }
        open(path).expect(200);
    }
}
