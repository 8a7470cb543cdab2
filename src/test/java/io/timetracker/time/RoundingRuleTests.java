package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rounding by project and client goes before what people prefer, and counts for what is measured from then on. */
@Tag("engine")
class RoundingRuleTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String RULES = "/api/v1/rounding-rules";

    @Autowired
    ProjectCatalog catalog;

    @Autowired
    RoundingDesk desk;

    private final List<String> rules = new ArrayList<>();
    private Person ada;
    private Api api;
    private Api admin;
    private ClientId acme;
    private String name;
    private long website;

    @BeforeEach
    void adaHasAProjectOfAcme() {
        ada = world.person("ada");
        api = as(ada);
        admin = as(world.narrow(world.admin(), "admin:all"));
        acme = world.client(ada);
        name = World.unique("A website");
        website =
                catalog.create(CreateProject.named(name, acme), ada.user()).id().value();
    }

    /** Rules for clients cost every stop a look at them. */
    @AfterEach
    void noRuleIsLeft() {
        rules.forEach(rule -> admin.delete(rule));
    }

    private Answer agree(String whose, long id, int minutes, String method) {
        return agreed(admin.post(RULES, Map.of(whose + "_id", id, "minutes", minutes, "method", method))
                .expect(201));
    }

    private Answer agreed(Answer rule) {
        rules.add(RULES + "/" + rule.number("/rounding_rule/id"));
        return rule;
    }

    private Answer log(String day) {
        return log(day, "project_id", website);
    }

    /** 1:02. */
    private Answer log(String day, String where, long id) {
        return api.post(ENTRIES, Map.of(where, id, "start_time", day + "T09:00:00", "end_time", day + "T10:02:00"))
                .expect(201);
    }

    private Answer why(Answer entry) {
        return api.get(ENTRIES + "/" + entry.number("/time_entry/id") + "/rounding")
                .expect(200);
    }

    @Test
    void theProjectsRuleGoesBeforeTheClientsAndThatBeforeWhatThePersonPrefers() {
        api.patch("/api/v1/users/me", Map.of("rounding_enabled", true, "rounding_minutes", 5, "rounding_method", "up"))
                .expect(200);
        var own = log("2025-02-03");
        agree("client", acme.value(), 30, "up");
        var clients = log("2025-02-04");
        agree("project", website, 15, "up");
        var projects = log("2025-02-05");

        assertThat(own.number("/time_entry/duration_seconds")).isEqualTo(65 * 60);
        assertThat(clients.number("/time_entry/duration_seconds")).isEqualTo(90 * 60);
        assertThat(projects.number("/time_entry/duration_seconds")).isEqualTo(75 * 60);
        assertThat(projects.number("/time_entry/worked_seconds")).isEqualTo(62 * 60);
        assertThat(api.get(ENTRIES + "/" + own.number("/time_entry/id")).number("/time_entry/duration_seconds"))
                .isEqualTo(65 * 60);
        assertThat(why(own).text("/rounding/source")).isEqualTo("person");
        assertThat(why(own).text("/rounding/why")).endsWith("rounds up to 5 minutes.");
        assertThat(why(clients).text("/rounding/source")).isEqualTo("client");
        assertThat(why(projects).text("/rounding/why")).isEqualTo("The project " + name + " rounds up to 15 minutes.");
        assertThat(why(projects).text("/rounding/whose")).isEqualTo(name);
        assertThat(why(projects).number("/rounding/worked_seconds")).isEqualTo(62 * 60);
        assertThat(why(projects).number("/rounding/rounded_seconds")).isEqualTo(75 * 60);
    }

    @Test
    void countsForTimeOnAClientAndForTimers() {
        agree("client", acme.value(), 60, "up");

        assertThat(log("2025-02-03", "client_id", acme.value()).number("/time_entry/duration_seconds"))
                .isEqualTo(7200);
        api.post("/api/v1/timer/start", Map.of("project_id", website)).expect(201);
        var stopped = api.post("/api/v1/timer/stop", null).expect(200);
        assertThat(stopped.number("/time_entry/duration_seconds"))
                .isEqualTo(stopped.number("/time_entry/worked_seconds") == 0 ? 0 : 3600);
        assertThat(why(stopped).text("/rounding/source")).isEqualTo("client");
    }

    @Test
    void aChangedRuleLeavesOldEntriesAsTheyAreUntilTheirTimesChange() {
        var rule = agree("project", website, 15, "up");
        var entry = log("2025-02-03");
        var place = ENTRIES + "/" + entry.number("/time_entry/id");

        admin.patch(RULES + "/" + rule.number("/rounding_rule/id"), Map.of("minutes", 30))
                .expect(200);
        api.patch(place, Map.of("notes", "layout")).expect(200);

        assertThat(api.get(place).number("/time_entry/duration_seconds")).isEqualTo(75 * 60);
        assertThat(why(entry).number("/rounding/minutes")).isEqualTo(15);
        assertThat(api.patch(place, Map.of("end_time", "2025-02-03T10:03:00"))
                        .expect(200)
                        .number("/time_entry/duration_seconds"))
                .isEqualTo(90 * 60);
    }

    @Test
    void whatMovesToAProjectWithARuleIsRoundedAsThatSays() {
        var entry = log("2025-02-03");
        var place = ENTRIES + "/" + entry.number("/time_entry/id");
        var other = world.project(ada, "Other");
        agree("project", other, 60, "up");

        assertThat(api.patch(place, Map.of("project_id", other)).expect(200).number("/time_entry/duration_seconds"))
                .isEqualTo(7200);
        assertThat(api.patch(place, Map.of("project_id", website)).expect(200).number("/time_entry/duration_seconds"))
                .isEqualTo(3720);
        assertThat(catalog.get(new io.timetracker.projects.ProjectId(website), ada.user())
                        .worked()
                        .seconds())
                .isEqualTo(3720);
    }

    @Test
    void whatIsDeletedAndBroughtBackKeepsItsRule() {
        var rule = agree("project", website, 15, "up");
        var entry = log("2025-02-03");
        var place = ENTRIES + "/" + entry.number("/time_entry/id");
        api.delete(place).expect(200);
        admin.delete(RULES + "/" + rule.number("/rounding_rule/id")).expect(200);

        api.post(place + "/restore", null).expect(201);

        assertThat(api.get(place).number("/time_entry/duration_seconds")).isEqualTo(75 * 60);
        assertThat(why(entry).text("/rounding/source")).isEqualTo("project");
    }

    @Test
    void whileItRunsNothingIsRounded() {
        var timer =
                api.post("/api/v1/timer/start", Map.of("project_id", website)).expect(201);

        var why =
                api.get(ENTRIES + "/" + timer.number("/timer/id") + "/rounding").expect(200);

        assertThat(why.at("/rounding/source").isNull()).isTrue();
        assertThat(why.at("/rounding/worked_seconds").isNull()).isTrue();
        assertThat(why.text("/rounding/why")).contains("still runs");
    }

    @Test
    void whoDoesNotOwnAnEntryIsToldNothing() {
        var entry = log("2025-02-03");
        var mallory = world.person("mallory");
        var id = entry.number("/time_entry/id");

        as(mallory).get(ENTRIES + "/" + id + "/rounding").expect(403);
        as(world.narrow(ada, "read:projects"))
                .get(ENTRIES + "/" + id + "/rounding")
                .expect(403);
        api.get(ENTRIES + "/987654321/rounding").expect(404);
    }

    @Test
    void aRuleIsKeptReadChangedAndTakenBack() {
        var made = agree("project", website, 15, "up");
        var place = RULES + "/" + made.number("/rounding_rule/id");
        assertThat(made.text("/rounding_rule/project_name")).isEqualTo(name);
        assertThat(made.at("/rounding_rule/client_id").isNull()).isTrue();

        var read = admin.get(place).expect(200);
        var changed = admin.with("If-Match", read.header("ETag"))
                .patch(place, Map.of("client_id", acme.value(), "method", "down"))
                .expect(200);
        assertThat(changed.number("/rounding_rule/client_id")).isEqualTo(acme.value());
        assertThat(changed.at("/rounding_rule/project_id").isNull()).isTrue();
        assertThat(changed.number("/rounding_rule/minutes")).isEqualTo(15);

        admin.with("If-Match", read.header("ETag")).delete(place).expect(412);
        admin.delete(place).expect(200);
        admin.get(place).expect(404);
        admin.delete(place).expect(404);
    }

    @Test
    void theListGoesOnByPageAndByCursor() {
        agree("project", website, 15, "up");
        agree("client", acme.value(), 30, "down");

        var first = admin.get(RULES + "?per_page=1").expect(200);
        var second = admin.get(RULES + "?per_page=1&cursor=" + first.text("/pagination/next_cursor"))
                .expect(200);

        assertThat(first.at("/rounding_rules")).hasSize(1);
        assertThat(first.at("/pagination/has_next").asBoolean()).isTrue();
        assertThat(second.number("/rounding_rules/0/id")).isGreaterThan(first.number("/rounding_rules/0/id"));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKeepsNothing() {
        agree("project", website, 15, "up");

        assertThat(admin.post(RULES, Map.of("project_id", website, "minutes", 15))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("duplicate_rounding_rule");
        refused(Map.of("minutes", 15), "project_id");
        refused(Map.of("minutes", 15, "project_id", website, "client_id", acme.value()), "project_id");
        refused(Map.of("minutes", 15, "project_id", 987654321), "project_id");
        refused(Map.of("minutes", 15, "client_id", 987654321), "client_id");
        refused(Map.of("client_id", acme.value()), "minutes");
        refused(Map.of("client_id", acme.value(), "minutes", 0), "minutes");
        refused(Map.of("client_id", acme.value(), "minutes", 61), "minutes");
        refused(Map.of("client_id", acme.value(), "minutes", 15, "method", "sideways"), "method");
        assertThat(log("2025-02-03", "client_id", acme.value()).number("/time_entry/duration_seconds"))
                .isEqualTo(3720);
    }

    private void refused(Map<String, ?> body, String field) {
        assertThat(admin.post(RULES, body).expect(400).at("/errors/" + field))
                .as(body.toString())
                .isNotEmpty();
    }

    @Test
    void onlyAdministratorsMay() {
        var rule = agree("project", website, 15, "up");
        var id = rule.number("/rounding_rule/id");
        var grace = as(world.person("grace", Role.MANAGER));

        for (var person : List.of(api, grace)) {
            person.get(RULES).expect(403);
            person.get(RULES + "/" + id).expect(403);
            person.post(RULES, Map.of("client_id", acme.value(), "minutes", 5)).expect(403);
            person.patch(RULES + "/" + id, Map.of("minutes", 5)).expect(403);
            person.delete(RULES + "/" + id).expect(403);
            assertThat(person.graphQl("{ roundingRules { nodes { id } } }").at("/errors"))
                    .isNotEmpty();
        }
        var browser = browser(ada);
        browser.get("/admin/rounding").expect(403);
        browser.post("/admin/rounding/" + id + "/withdraw", Map.of()).expect(403);
        assertThat(admin.get(RULES + "/" + id).number("/rounding_rule/minutes")).isEqualTo(15);
    }

    @Test
    void graphQlAgreesChangesListsAndTakesBack() {
        var payload =
                "{ roundingRule { id minutes method version project { name } client { name } } userErrors { code field } }";
        var made = admin.graphQl(
                "mutation($in: RoundingRuleInput!) { it: agreeRounding(input: $in) " + payload + " }",
                Map.of("in", Map.of("projectId", website, "minutes", 15)));
        var id = made.text("/data/it/roundingRule/id");
        rules.add(RULES + "/" + id);
        assertThat(made.text("/data/it/roundingRule/project/name")).isEqualTo(name);
        assertThat(made.text("/data/it/roundingRule/method")).isEqualTo("nearest");

        var changed = admin.graphQl(
                "mutation($in: ChangeRoundingRuleInput!) { it: changeRounding(input: $in) " + payload + " }",
                Map.of("in", Map.of("id", id, "method", "up", "clientId", acme.value())));
        assertThat(changed.at("/data/it/roundingRule/project").isNull()).isTrue();
        assertThat(changed.number("/data/it/roundingRule/minutes")).isEqualTo(15);
        var stale = admin.graphQl(
                "mutation($in: ChangeRoundingRuleInput!) { it: changeRounding(input: $in) " + payload + " }",
                Map.of("in", Map.of("id", id, "minutes", 61, "version", 99)));
        assertThat(stale.at("/data/it/userErrors")).isNotEmpty();
        assertThat(admin.graphQl("{ roundingRules(first: 200) { nodes { id client { id } } totalCount } }")
                        .at("/data/roundingRules/nodes")
                        .toString())
                .contains("\"" + id + "\"");
        assertThat(admin.graphQl("query($id: ID!) { roundingRule(id: $id) { method } }", Map.of("id", id))
                        .text("/data/roundingRule/method"))
                .isEqualTo("up");

        var gone = admin.graphQl(
                "mutation($in: WithdrawRoundingInput!) { withdrawRounding(input: $in) { withdrawnId userErrors { code } } }",
                Map.of("in", Map.of("id", id)));
        assertThat(gone.text("/data/withdrawRounding/withdrawnId")).isEqualTo(id);
        admin.get(RULES + "/" + id).expect(404);
    }

    @Test
    void graphQlExplainsManyEntriesInTheStatementsOfOne() {
        agree("project", website, 15, "up");
        for (var day = 10; day <= 28; day++) {
            log("2025-02-" + day);
        }
        var query =
                "query($first: Int) { timeEntries(first: $first) { nodes { id rounding { source whose why minutes } } } }";
        var shown = api.graphQl(query, Map.of("first", 2)).expect(200);
        assertThat(shown.text("/data/timeEntries/nodes/0/rounding/whose")).isEqualTo(name);
        assertThat(shown.text("/data/timeEntries/nodes/1/rounding/source")).isEqualTo("project");

        var few = statements.duringARead(() -> api.graphQl(query, Map.of("first", 2)));
        var many = statements.duringARead(() -> api.graphQl(query, Map.of("first", 19)));

        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void aPlainEntryTakesOneStatementForTheRules() {
        var body = new HashMap<String, Object>(Map.of("project_id", website));
        log("2025-02-03");
        body.put("start_time", "2025-03-03T09:00:00");
        body.put("end_time", "2025-03-03T10:00:00");

        var seen = statements.during(() -> api.post(ENTRIES, body).expect(201));

        assertThat(seen.stream().filter(sql -> sql.contains("rounding_rule"))).hasSize(1);
        var place = ENTRIES + "/" + api.get(ENTRIES).number("/time_entries/0/id");
        var noted =
                statements.during(() -> api.patch(place, Map.of("notes", "css")).expect(200));
        assertThat(noted).noneMatch(sql -> sql.contains("rounding_rule"));
    }

    @Test
    void thePageAddsEditsAndRemoves() {
        var browser = browser(world.admin());
        var page = browser.get("/admin/rounding").expect(200);
        assertThat(page.text("a[aria-current=page][href='/admin/rounding']")).isEqualTo("Rounding");

        var wrong = browser.submit(page, "main form.form", Map.of("projectId", "" + website, "minutes", "99"))
                .expect(422);
        assertThat(wrong.html().expectFirst("#minutes").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().expectFirst("#projectId option[selected]").val())
                .isEqualTo("" + website);
        var nobody =
                browser.submit(page, "main form.form", Map.of("minutes", "15")).expect(422);
        assertThat(nobody.text("#projectId-error")).contains("a project or a client");

        browser.submit(wrong, "main form.form", Map.of("minutes", "15", "method", "up"))
                .expect(302);
        var listed = browser.get("/admin/rounding");
        var row = listed.html().select("tbody tr").stream()
                .filter(tr -> tr.text().contains(name))
                .findFirst()
                .orElseThrow();
        var place = row.expectFirst("a").attr("href");
        rules.add(RULES + place.substring(place.lastIndexOf('/')));
        assertThat(row.text()).contains("Up", "15");

        var editing = browser.get(place).expect(200);
        assertThat(editing.html().expectFirst("#projectId option[selected]").val())
                .isEqualTo("" + website);
        browser.submit(editing, "main form.form", Map.of("minutes", "30")).expect(302);
        assertThat(browser.get(place).html().expectFirst("#minutes").val()).isEqualTo("30");
        var stale = browser.submit(editing, "main form.form", Map.of("minutes", "20"))
                .expect(422);
        assertThat(stale.text(".notice--warning")).contains("changed meanwhile");

        var part = browser.postInPlace(place + "/withdraw", Map.of()).expect(200);
        assertThat(part.text("#flash")).contains("Rounding rule removed");
        browser.get(place).expect(404);
    }

    @Test
    void theFormOfAnEntrySaysWhyItCountsForAsLongAsItDoes() {
        agree("project", website, 15, "up");
        var id = log("2025-02-03").number("/time_entry/id");

        var form = browser(ada).get("/?date=2025-02-03&edit=" + id).expect(200);

        assertThat(form.text(".entry-form__rounding"))
                .isEqualTo("Worked 1:02:00, counts as 1:15:00. The project " + name + " rounds up to 15 minutes.");
    }
}
