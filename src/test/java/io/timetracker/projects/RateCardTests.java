package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Browser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates over every face: what was worked before today keeps the rate that it had. */
@Tag("engine")
class RateCardTests extends ProjectsTest {

    @Autowired
    Zones zones;

    private LocalDate today;
    private String rates;

    @BeforeEach
    void aDay() {
        today = zones.today();
        rates = "/api/v1/projects/" + website.id().value() + "/rates";
    }

    @Test
    void aRateIsAgreedChangedAndWithdrawn() {
        var created = agree(Map.of("hourly_rate", "90.5", "effective_from", today.toString()))
                .expect(201);
        var path = rates + "/" + created.number("/rate/id");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.at("/rate/user_id").isNull()).isTrue();
        assertThat(created.at("/rate/hourly_rate").decimalValue()).isEqualByComparingTo("90.5");

        var changed = as(ada).with("If-Match", "\"1\"")
                .patch(path, Map.of("effective_to", today.plusDays(9).toString()));
        assertThat(changed.expect(200).text("/rate/effective_to"))
                .isEqualTo(today.plusDays(9).toString());
        assertThat(changed.text("/rate/effective_from")).isEqualTo(today.toString());
        as(ada).with("If-Match", "\"1\"").patch(path, Map.of("hourly_rate", 1)).expect(412);
        assertThat(as(ada).get(rates).at("/rates").size()).isEqualTo(1);

        as(ada).delete(path).expect(200);
        as(ada).delete(path).expect(404);
        assertThat(as(ada).get(rates).at("/rates").size()).isZero();
    }

    @Test
    void mistakesAreNamed() {
        assertThat(agree(Map.of()).expect(400).at("/errors/hourly_rate").isArray())
                .isTrue();
        assertThat(agree(Map.of("hourly_rate", -1))
                        .expect(400)
                        .at("/errors/hourly_rate")
                        .isArray())
                .isTrue();
        assertThat(agree(Map.of("hourly_rate", 1, "effective_from", "x"))
                        .expect(400)
                        .at("/errors/effective_from")
                        .isArray())
                .isTrue();
        assertThat(agree(Map.of("hourly_rate", 1, "user_id", Long.MAX_VALUE))
                        .expect(400)
                        .at("/errors/user_id")
                        .isArray())
                .isTrue();
        var backwards = Map.of("hourly_rate", 1, "effective_from", "2026-02-02", "effective_to", "2026-02-01");
        assertThat(agree(backwards).expect(400).at("/errors/effective_to").isArray())
                .isTrue();
        agree(Map.of("hourly_rate", 1)).expect(201);
        assertThat(agree(Map.of("hourly_rate", 2)).expect(400).text("/details/reason"))
                .isEqualTo("duplicate_rate");
        agree(Map.of("hourly_rate", 2, "user_id", ada.id().value())).expect(201);
    }

    @Test
    void aRateOfAnotherProjectIsNotFoundHere() {
        var other = "/api/v1/projects/" + project("Shop").id().value() + "/rates";
        var id = agree(Map.of("hourly_rate", 1)).number("/rate/id");

        as(ada).patch(other + "/" + id, Map.of("hourly_rate", 2)).expect(404);
        as(ada).delete(other + "/" + id).expect(404);
    }

    @Test
    void strangersSeeAndChangeNothing() {
        var id = agree(Map.of("hourly_rate", 1)).number("/rate/id");

        as(mallory).get(rates).expect(403);
        as(mallory).get("/api/v1/projects/" + website.id().value() + "/rate").expect(403);
        as(mallory).post(rates, Map.of("hourly_rate", 1)).expect(403);
        as(mallory).patch(rates + "/" + id, Map.of("hourly_rate", 1)).expect(403);
        as(mallory).delete(rates + "/" + id).expect(403);
        as(world.narrow(ada, "read:projects"))
                .post(rates, Map.of("hourly_rate", 1))
                .expect(403);
        as(world.narrow(ada, "write:projects")).get(rates).expect(403);
    }

    @Test
    void yesterdaysWorkKeepsItsRateWhenTheProjectsChanges() {
        change(Map.of("hourly_rate", 60));
        log(today.minusDays(1), 2);
        log(today, 1);
        assertThat(consumed()).isEqualByComparingTo("180");

        change(Map.of("hourly_rate", 100));
        assertThat(consumed()).isEqualByComparingTo("220");
        log(today.minusDays(2), 1);
        assertThat(consumed()).isEqualByComparingTo("280");
        assertThat(explain(today.minusDays(1)).at("/rate/hourly_rate").decimalValue())
                .isEqualByComparingTo("60");
        var now = explain(today);
        assertThat(now.at("/rate/hourly_rate").decimalValue()).isEqualByComparingTo("100");
        assertThat(now.text("/rate/source")).isEqualTo("project");
        assertThat(now.text("/rate/since")).isEqualTo(today.toString());
    }

    @Test
    void yesterdaysWorkKeepsItsRateWhenTheClientsChanges() {
        var client = "/api/v1/clients/" + acme.value();
        as(ada).patch(client, Map.of("default_hourly_rate", 50)).expect(200);
        // It is the first, and nothing was worked.
        log(today.minusDays(1), 1);
        log(today, 1);
        assertThat(consumed()).isEqualByComparingTo("100");

        as(ada).patch(client, Map.of("default_hourly_rate", 70)).expect(200);
        assertThat(consumed()).isEqualByComparingTo("120");
        assertThat(explain(today).text("/rate/source")).isEqualTo("client");
        assertThat(explain(today.minusDays(1)).at("/rate/hourly_rate").decimalValue())
                .isEqualByComparingTo("50");
    }

    @Test
    void aFirstRateDoesNotReachBackToWork() {
        log(today.minusDays(1), 1);

        change(Map.of("hourly_rate", 60));

        assertThat(consumed()).isEqualByComparingTo("0");
        assertThat(explain(today.minusDays(1)).text("/rate/source")).isEqualTo("none");
    }

    @Test
    void anAgreementDoesNotReachBackToWorkAndMayReachBackToNone() {
        log(today.minusDays(3), 1);

        var refused = agree(Map.of(
                        "hourly_rate", 80, "effective_from", today.minusDays(3).toString()))
                .expect(400);
        assertThat(refused.text("/details/reason")).isEqualTo("rate_rewrites_past");
        assertThat(as(ada).get(rates).at("/rates").size()).isZero();
        assertThat(consumed()).isEqualByComparingTo("0");

        agree(Map.of("hourly_rate", 80, "effective_from", today.minusDays(2).toString()))
                .expect(201);
        log(today.minusDays(2), 1);
        assertThat(consumed()).isEqualByComparingTo("80");
        var id = as(ada).get(rates).number("/rates/0/id");
        assertThat(as(ada).delete(rates + "/" + id).expect(400).text("/details/reason"))
                .isEqualTo("rate_rewrites_past");
        as(ada).patch(
                        rates + "/" + id,
                        Map.of("effective_to", today.minusDays(1).toString()))
                .expect(200);
    }

    @Test
    void dashboardsAgreeAndExplainToo() {
        var agreed = as(ada).graphQl(
                        "mutation($in: AgreeRateInput!) { agreeRate(input: $in) { rate { id version hourlyRate user { username } } userErrors { code } } }",
                        Map.of(
                                "in",
                                Map.of(
                                        "projectId",
                                        website.id().value(),
                                        "userId",
                                        ada.id().value(),
                                        "hourlyRate",
                                        120)));
        assertThat(agreed.text("/data/agreeRate/rate/user/username")).isEqualTo(ada.username());
        var explained = as(ada).graphQl(
                        "query($p: ID!, $u: ID!) { explainRate(projectId: $p, userId: $u) { hourlyRate source rateId since } project(id: $p) { rates { hourlyRate effectiveFrom } } }",
                        Map.of("p", website.id().value(), "u", ada.id().value()));
        assertThat(explained.text("/data/explainRate/source")).isEqualTo("PROJECT_USER");
        assertThat(explained.at("/data/project/rates/0/hourlyRate").decimalValue())
                .isEqualByComparingTo("120");
        var id = agreed.text("/data/agreeRate/rate/id");
        var changed = as(ada).graphQl(
                        "mutation($in: ChangeRateInput!) { changeRate(input: $in) { rate { hourlyRate } userErrors { code } } }",
                        Map.of(
                                "in",
                                Map.of("projectId", website.id().value(), "id", id, "version", 1, "hourlyRate", 130)));
        assertThat(changed.at("/data/changeRate/rate/hourlyRate").decimalValue())
                .isEqualByComparingTo("130");
        var gone = as(ada).graphQl(
                        "mutation($p: ID!, $id: ID!) { withdrawRate(projectId: $p, id: $id) { withdrawnRateId userErrors { code } } }",
                        Map.of("p", website.id().value(), "id", id));
        assertThat(gone.text("/data/withdrawRate/withdrawnRateId")).isEqualTo(id);
    }

    @Test
    void peopleDoTheSameOnTheProjectsPage() {
        var browser = browser(ada);
        var page = "/projects/" + website.id().value();
        var form = browser.get(page + "/rates/new").expect(200);
        assertThat(form.html().expectFirst("#effectiveFrom").val()).isEqualTo(today.toString());
        var wrong =
                browser.submit(form, "#rates form", Map.of("hourlyRate", "x")).expect(422);
        assertThat(wrong.text("#hourlyRate-error")).isEqualTo("Is not a number in range");

        browser.submit(
                        form,
                        "#rates form",
                        Map.of("hourlyRate", "95", "userId", ada.id().value()))
                .expect(302);
        var shown = browser.get(page).expect(200);
        assertThat(shown.text("#rates tbody")).contains("95.00 EUR", today.toString());
        assertThat(shown.text(".flash")).contains("Rate agreed");
        var explained =
                browser.get(page + "/rates/explain?user=" + ada.id().value()).expect(200);
        assertThat(explained.text(".rates__explained"))
                .isEqualTo("95.00 EUR an hour, agreed for this person on this project since " + today);

        inPlace(browser, shown.html().expectFirst("#rates tbody a").attr("href"), page);
        assertThat(browser.get(page).text("#rates")).contains("No rate is agreed");
        browser(mallory).get(page + "/rates").expect(403);
    }

    private void inPlace(Browser browser, String rate, String page) {
        var form = browser.getInPlace(rate).expect(200);
        assertThat(form.has("html > head > title")).isFalse();
        assertThat(form.html().expectFirst("#hourlyRate").val()).isEqualTo("95.00");
        var saved = browser.postInPlace(rate, Map.of("hourlyRate", "99", "version", 1))
                .expect(200);
        assertThat(saved.text("#rates tbody")).contains("99.00 EUR");
        assertThat(browser.postInPlace(rate, Map.of("hourlyRate", "98", "version", 1))
                        .expect(422)
                        .text("[role=alert]"))
                .contains("Somebody else changed");
        assertThat(browser.postInPlace(rate + "/withdraw", Map.of("version", 1))
                        .expect(422)
                        .text("#rates tbody"))
                .contains("99.00 EUR");
        browser.postInPlace(rate + "/withdraw", Map.of("version", 2)).expect(200);
    }

    @Test
    void aListOfProjectsWithTheirRatesCostsTheSameHoweverManyThereAre() {
        agree(Map.of("hourly_rate", 1));
        var query = "{projects {nodes {rates {hourlyRate user {username}} budget {rate consumed}}}}";
        as(ada).graphQl(query);
        var few = statements.duringARead(() -> as(ada).graphQl(query)).size();
        project("Shop");

        assertThat(statements.duringARead(() -> as(ada).graphQl(query)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(5);
    }

    private Answer agree(Map<String, ?> body) {
        return as(ada).post(rates, body);
    }

    private void change(Map<String, ?> body) {
        as(ada).patch("/api/v1/projects/" + website.id().value(), body).expect(200);
    }

    private Answer explain(LocalDate day) {
        return as(ada).get("/api/v1/projects/" + website.id().value() + "/rate?date=" + day)
                .expect(200);
    }

    private BigDecimal consumed() {
        return as(ada).get("/api/v1/projects/" + website.id().value())
                .at("/project/budget_consumed_amount")
                .decimalValue();
    }

    /** So many hours from midnight on: whatever the time is now, that was before. */
    private void log(LocalDate day, int hours) {
        var body = new HashMap<String, Object>(Map.of("project_id", website.id().value(), "billable", true));
        body.put("start_time", day + "T00:00:00");
        body.put("end_time", day + "T0" + hours + ":00:00");
        as(ada).post("/api/v1/time-entries", body).expect(201);
    }
}
