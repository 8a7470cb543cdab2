package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.OffersTest;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A won deal leads to its project: above the list of projects, on the deal's page, and through the form. */
@Tag("engine")
class OfferPagesTests extends OffersTest {

    private Browser browser;

    @BeforeEach
    void adaIsSignedIn() {
        browser = signedIn(ada);
    }

    /** With a page already read, which brings what protects forms. */
    private Browser signedIn(Person person) {
        var browser = browser(person);
        browser.get("/projects").expect(200);
        return browser;
    }

    private static String form(ProjectOfferView offer) {
        return "/projects/offers/" + offer.id().value();
    }

    private static String partOf(ProjectOfferView offer) {
        return "/deals/" + offer.dealId().value() + "/project";
    }

    @Test
    void theListOfProjectsShowsWhatWasWon() {
        assertThat(browser.get("/projects").text("#offers")).isEmpty();
        as(ada).patch("/api/v1/clients/" + acme.value(), Map.of("default_hourly_rate", 80))
                .expect(200);
        var evil = "<script>alert(1)</script> " + World.unique("");
        var offer = offer(Map.of("name", evil));

        var page = browser.get("/projects").expect(200);

        assertThat(page.text("#offers h2")).isEqualTo("Won deals without a project");
        assertThat(page.text("#offers li"))
                .contains(evil, clients.find(acme).orElseThrow().name(), "8000.00 EUR", "100 hours");
        assertThat(page.html().select("#offers script")).isEmpty();
        assertThat(page.html().expectFirst("#offers a").attr("href")).isEqualTo(form(offer));
        assertThat(signedIn(mallory).get("/projects").text("#offers")).isEmpty();
        assertThat(signedIn(grace).get("/projects").has("#offers a[href='" + form(offer) + "']"))
                .isTrue();
        assertThat(browser.getInPlace("/projects?text=x").has("#offers")).isFalse();
        world.switchOff("deals");
        assertThat(browser.get("/projects").text("#offers")).isEmpty();
        browser.get(form(offer)).expect(403);
        browser.get("/projects/offers").expect(403);
    }

    @Test
    void theFormMakesTheProjectFromWhichATimerStarts() {
        var offer = offer();
        var page = browser.get(form(offer)).expect(200);
        assertThat(page.html().expectFirst("#name").val()).isEqualTo(offer.name());
        assertThat(page.html().expectFirst("#clientId option[selected]").val()).isEqualTo(Long.toString(acme.value()));
        assertThat(page.html().expectFirst("#budgetAmount").val()).isEqualTo("8000.00");
        assertThat(page.has(".notice")).isFalse();

        var done = browser.submit(page, "#offer form", Map.of("estimatedHours", "90"))
                .expect(302);

        var project = browser.get(done.location()).expect(200);
        assertThat(project.text("h1")).contains(offer.name());
        assertThat(project.text(".flash")).contains("Project added");
        assertThat(project.text(".facts")).contains("8000.00 EUR", "90:00");
        assertThat(browser.get("/projects").text("#offers")).isEmpty();
        assertThat(browser.getInPlace(partOf(offer)).html().expectFirst("a").attr("href"))
                .isEqualTo(done.location());
        assertThat(browser.get(partOf(offer)).expect(302).location()).isEqualTo(done.location());
        browser.submit(project, "form[action='/timer/start']", Map.of()).expect(302);
        assertThat(browser.get("/").text("#today")).contains(offer.name());
    }

    @Test
    void withAScriptOnlyWhatChangedIsAnswered() {
        var offer = offer();
        var part = browser.getInPlace(form(offer)).expect(200);
        assertThat(part.body()).doesNotContain("<html");

        var refused = browser.postInPlace(form(offer), Map.of("name", " ", "clientId", acme.value()))
                .expect(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.text("#name-error")).isEqualTo("Is required");
        var done = browser.postInPlace(form(offer), Map.of("name", "Shop", "clientId", acme.value()))
                .expect(200);
        assertThat(done.header("HX-Redirect")).startsWith("/projects/");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        var offer = offer(Map.of("client_id", "none"));
        var page = browser.get(form(offer)).expect(200);

        var refused = browser.submit(page, "#offer form", Map.of("budgetAmount", "much"))
                .expect(422);

        assertThat(refused.text("#budgetAmount-error")).isEqualTo("Is not a number in range");
        assertThat(refused.html().expectFirst("#budgetAmount").val()).isEqualTo("much");
        assertThat(browser.submit(page, "#offer form", Map.of()).expect(422).text("#clientId-error"))
                .isEqualTo("Invalid client");
        assertThat(of(offer.dealId().value()).isOpen()).isTrue();
    }

    @Test
    void aValueInAnotherCurrencyIsSaidAndNotFilledIn() {
        var page = browser.get(form(offer(Map.of("currency_code", "CHF")))).expect(200);

        assertThat(page.text(".notice")).contains("8000.00 CHF", "Budgets are in EUR");
        assertThat(page.html().expectFirst("#budgetAmount").val()).isEmpty();
    }

    @Test
    void whoComesTooLateIsTold() {
        var offer = offer();
        var page = browser.get(form(offer)).expect(200);
        as(ada).patch("/api/v1/deals/" + offer.dealId().value(), Map.of("value", 9000))
                .expect(200);

        var stale = browser.submit(page, "#offer form", Map.of()).expect(422);
        assertThat(stale.text(".notice--warning")).contains("The deal says something else now");
        var project =
                as(ada).post(path(offer) + "/accept", Map.of()).expect(201).number("/project/id");

        var late = browser.submit(stale, "#offer form", Map.of("name", "Mine")).expect(422);
        assertThat(late.text(".notice--warning")).contains("A project was made of this deal already");
        assertThat(late.html().expectFirst(".notice--warning a").attr("href")).isEqualTo("/projects/" + project);
        assertThat(late.has("#offer form")).isFalse();
        assertThat(browser.get(form(offer)).expect(200).text(".notice--warning"))
                .contains("already");
    }

    @Test
    void decliningTakesItAway() {
        var offer = offer();
        var other = offer();
        var page = browser.get("/projects");

        browser.submit(page, "#offers form[action^='" + form(offer) + "/']", Map.of())
                .expect(302);

        var left = browser.get("/projects");
        assertThat(left.text(".flash")).contains("No project will be made");
        assertThat(left.has("#offers a[href='" + form(offer) + "']")).isFalse();
        var part = browser.postInPlace(form(other) + "/decline", Map.of("version", 1))
                .expect(200);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.text("#flash")).contains("No project will be made");
        assertThat(part.has("#offers li")).isFalse();
        var declined = browser.get("/projects/offers?status=declined").expect(200);
        assertThat(declined.html().select("#offers li")).hasSize(2);
        assertThat(browser.get("/projects/offers").expect(200).text(".empty__title"))
                .isEqualTo("No won deal here");
    }

    @Test
    void thePageOfAllDeclinesInItsPlace() {
        var offer = offer();
        var page = browser.get("/projects/offers").expect(200);

        assertThat(browser.submit(page, "#offers form", Map.of()).expect(302).location())
                .isEqualTo("/projects/offers");
        as(ada).post(path(offer) + "/accept", Map.of()).expect(201);
        assertThat(browser.getInPlace("/projects/offers?status=all").expect(200).text("#offers li"))
                .contains("With a project", "Show the project");
        var refused = browser.postInPlace(form(offer) + "/decline", Map.of("all", "true"))
                .expect(422);
        assertThat(refused.text("#flash")).contains("A project was made of this deal already");
    }

    @Test
    void theDealsPageAsksForItsProject() {
        var deal = deal(ada, Map.of());
        var path = "/deals/" + deal;
        assertThat(browser.get(path).expect(200).has("#deal-project")).isFalse();

        var won = browser.postInPlace(path + "/win", Map.of("version", 1)).expect(200);

        assertThat(won.html().expectFirst("#deal-project").attr("hx-get")).isEqualTo(path + "/project");
        assertThat(won.html().expectFirst("#deal-project a").attr("href")).isEqualTo(path + "/project");
        var offer = of(deal);
        var part = browser.getInPlace(path + "/project").expect(200);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.text("#deal-project")).contains("No project yet", "8000.00 EUR");
        assertThat(part.html().expectFirst("a").attr("href")).isEqualTo(form(offer));
        assertThat(browser.get(path + "/project").expect(302).location()).isEqualTo(form(offer));
        var declined = browser.postInPlace(form(offer) + "/decline", Map.of("version", 1, "deal", deal))
                .expect(200);
        assertThat(declined.text("#deal-project")).contains("No project is wanted");
        assertThat(declined.html().expectFirst("a").attr("href")).isEqualTo(form(offer));
        assertThat(browser.post(form(offer) + "/decline", Map.of("deal", deal))
                        .expect(302)
                        .location())
                .isEqualTo(path);
        signedIn(mallory).get(path + "/project").expect(403);
        signedIn(mallory).get(form(offer)).expect(403);
        signedIn(mallory).post(form(offer), Map.of("name", "x")).expect(403);
        signedIn(mallory).post(form(offer) + "/decline", Map.of()).expect(403);
        browser.post("/projects/offers/987654321/decline", Map.of("version", "x"))
                .expect(404);
        browser.get("/projects/offers/987654321").expect(404);
        browser.get("/deals/987654321/project").expect(404);
    }

    @Test
    void aProjectThatTheDealsOwnerDoesNotSeeIsOnlyToldOf() {
        var offer = offer();
        as(grace).post(path(offer) + "/accept", Map.of()).expect(201);

        assertThat(browser.getInPlace(partOf(offer)).expect(200).text("#deal-project"))
                .contains("There is a project, which you do not see");
        var page = browser.get(partOf(offer)).expect(302).location();
        assertThat(page).isEqualTo(form(offer));
        assertThat(browser.get(page).text(".notice")).isEqualTo("A project was made of this deal already");
        assertThat(browser.get("/projects/offers?status=taken").html().select("#offers li a"))
                .isEmpty();
    }

    @Test
    void manyOffersCostAsManyStatementsAsOne() {
        offer();
        browser.get("/projects");
        var few = statements.duringARead(() -> browser.get("/projects").expect(200));
        var fewOfAll =
                statements.duringARead(() -> browser.get("/projects/offers").expect(200));
        IntStream.range(0, 8)
                .forEach(number -> offer(Map.of("client_id", client(ada).value())));

        assertThat(statements.duringARead(() -> browser.get("/projects").expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(7);
        assertThat(browser.get("/projects").html().select("#offers li")).hasSize(5);
        assertThat(browser.get("/projects").has("#offers a[href='/projects/offers']"))
                .isTrue();
        assertThat(statements.duringARead(() -> browser.get("/projects/offers").expect(200)))
                .hasSameSizeAs(fewOfAll)
                .hasSizeLessThanOrEqualTo(5);
    }
}
