package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales keep the pipeline: cards moved by hand, by key and without JavaScript. */
class SalesJourneyTests extends JourneyTest {

    private Person ada;
    private long deal;

    @BeforeEach
    void adaSells() {
        ada = world.person("ada");
        var client = world.client(ada).value();
        as(ada).post("/api/v1/clients/" + client + "/contacts", Map.of("name", "Mia Lang", "is_primary", true))
                .expect(201);
        deal = as(ada).post(
                        "/api/v1/deals", Map.of("name", World.unique("Relaunch "), "value", 8000, "client_id", client))
                .expect(201)
                .number("/deal/id");
    }

    private String at(String stage) {
        return "[data-stage=" + stage + "] #deal-" + deal;
    }

    @Test
    void aCardIsMovedWithTheKeyboardAndByHand() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/pipeline?whose=mine");
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.locator(at("prospecting") + " a").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(at("qualification"))).isVisible();
        assertThat(page.locator(at("qualification") + " a")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(at("proposal"))).isVisible();
        page.locator(at("proposal")).dragTo(page.locator("[data-stage=negotiation]"));
        assertThat(page.locator(at("negotiation"))).isVisible();
        page.locator(at("negotiation") + " a").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#flash")).containsText("Deal won");
        page.navigate("/deals/" + deal);
        mustBeAccessible(page);
        mustFitAPhone(page);
    }

    @Test
    void aCardIsMovedWithoutJavaScript() {
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate("/pipeline?whose=mine");

        page.locator(at("prospecting") + " [data-move=next]").click();

        assertThat(page.locator(at("qualification"))).isVisible();
        assertThat(page.locator("#flash")).containsText("Deal moved");
    }

    @Test
    void theClientsContactsAndNotesAreKeptInPlace() {
        var page = desktop();
        signIn(page, ada);
        var client = as(ada).get("/api/v1/deals/" + deal).number("/deal/client_id");
        page.navigate("/clients/" + client);
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.keyboard().press("c");
        assertThat(page.getByLabel("First name")).isFocused();
        page.keyboard().type("Tom");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#contacts")).containsText("Tom");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Delete Tom"))
                .click();
        assertThat(page.locator("#contacts")).not().containsText("Tom");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Undo")).click();
        assertThat(page.locator("#contacts")).containsText("Tom");
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Call back");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#notes .timeline")).containsText("Call back");
    }

    @Test
    void leadsAreFoundAndFollowedUp() {
        var id = as(ada).post("/api/v1/leads", Map.of("first_name", "Tom", "last_name", "Ray", "notes", "wants it"))
                .expect(201)
                .number("/lead/id");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/leads?whose=mine");
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Tom Ray")).click();
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.getByLabel("Subject").fill("Rang");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#activities .timeline")).containsText("Rang");
        assertThat(page).hasURL("http://localhost:" + port + "/leads/" + id);
    }
}
