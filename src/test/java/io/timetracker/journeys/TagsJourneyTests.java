package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags have grown wild: they are renamed, coloured, merged after a look at what will happen, and filtered by. */
class TagsJourneyTests extends JourneyTest {

    private static final Instant NINE = Instant.parse("2025-01-06T08:00:00Z");

    @Autowired
    private Timekeeping timekeeping;

    private Person grace;
    private String word;
    private String css;
    private String style;

    @BeforeEach
    void threeEntriesBearTags() {
        grace = world.person("grace", Role.MANAGER);
        word = World.unique("wild");
        css = word + "css";
        style = word + "style";
        var website = new ProjectId(world.project(grace, "Website"));
        log(website, 0, css);
        log(website, 1, style);
        log(website, 2, css + "," + style);
        log(website, 3, null);
    }

    private void log(ProjectId project, int hour, String tags) {
        var start = NINE.plusSeconds(hour * 3600L);
        var span = new When.Span(start, start.plusSeconds(3600));
        timekeeping.log(LogTime.of(span, Booking.on(project), "Hour " + hour, tags), grace.user());
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator chip(Page page, String name) {
        return page.locator("#tags tbody .tag")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")));
    }

    @Test
    void aTagIsRenamedAndColouredInItsRow() {
        var page = desktop();
        signIn(page, grace);
        page.navigate("/time");
        link(page, "Tags").click();
        page.getByLabel("Name").first().fill(word);
        button(page, "Filter").press("Enter");
        assertThat(page.locator("#tags tbody tr")).hasCount(2);
        mustBeAccessible(page);
        mustFitAPhone(page);

        link(page, "Edit " + css).press("Enter");
        assertThat(page.locator(".table__open #name")).isFocused();
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.locator(".table__open #name").fill(style);
        page.keyboard().press("Enter");
        assertThat(page.locator("#name-error")).containsText(style);
        forgive("422");
        mustBeAccessible(page);
        page.locator(".table__open #name").fill(word + "sheets");
        page.locator(".table__open").getByLabel("Violet").check();
        button(page, "Save").press("Enter");

        assertThat(page.locator("#flash")).containsText("Tag changed");
        assertThat(chip(page, word + "sheets")).hasClass(Pattern.compile("tag--violet"));
        assertThat(chip(page, css)).hasCount(0);
        mustBeAccessible(page);
        page.navigate("/time");
        assertThat(page.locator("li.entry .tag--violet")).hasCount(2);
    }

    @Test
    void twoBecomeOneAfterAPreview() {
        var page = desktop();
        signIn(page, grace);
        page.navigate("/time/tags?text=" + word);
        link(page, "Merge " + css + " into another tag").press("Enter");
        assertThat(page.locator("#into")).isFocused();
        assertThat(page.locator(".table__open")).containsText("2 entries bear “" + css + "”");
        page.locator("#into").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(style));

        assertThat(page.locator(".table__open [role=status]"))
                .containsText("2 entries will bear “" + style + "” instead of “" + css + "”; one of them bears both");
        assertThat(page.locator("#into")).isFocused();
        mustBeAccessible(page);
        mustFitAPhone(page);
        button(page, "Merge").press("Enter");

        assertThat(page.locator("#flash")).containsText("merged");
        assertThat(chip(page, css)).hasCount(0);
        assertThat(page.locator("#tags tbody tr")).hasCount(1);
        assertThat(page.locator("#tags tbody td.num").first()).hasText("3");
        mustBeAccessible(page);
    }

    @Test
    void anyAllOrNoneOfThemAreFoundOnTime() {
        var page = desktop();
        signIn(page, grace);
        page.navigate("/time");
        var with = page.getByLabel("With", new Page.GetByLabelOptions().setExact(true));
        page.locator("#filter-tags").fill(css + ", " + style);
        button(page, "Filter").press("Enter");
        assertThat(page.locator("li.entry")).hasCount(3);

        with.selectOption("all");
        assertThat(page.locator("li.entry")).hasCount(1);
        assertThat(page.locator("li.entry")).containsText("Hour 2");
        with.selectOption("none");
        assertThat(page.locator("li.entry .entry__notes")).hasText("Hour 3");
        assertThat(page).hasURL(Pattern.compile("tag_mode=none"));
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.reload();
        assertThat(page.locator("li.entry .entry__notes")).hasText("Hour 3");
        assertThat(with).hasValue("none");
    }

    @Test
    void withoutJavaScriptItIsTheSameWay() {
        var page = withoutJavaScript();
        signIn(page, grace);
        page.navigate("/time/tags?text=" + word);
        link(page, "Edit " + css).click();
        page.locator(".table__open").getByLabel("Violet").check();
        button(page, "Save").click();
        assertThat(chip(page, css)).hasClass(Pattern.compile("tag--violet"));

        link(page, "Merge " + css + " into another tag").click();
        page.locator("#into").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(style));
        button(page, "Show what happens").click();
        assertThat(page.locator(".table__open [role=status]")).containsText("one of them bears both");
        button(page, "Merge").click();
        assertThat(page.locator("#flash")).containsText("merged");
        assertThat(chip(page, css)).hasCount(0);

        page.navigate("/time");
        page.locator("#filter-tags").fill(style);
        page.getByLabel("With", new Page.GetByLabelOptions().setExact(true)).selectOption("none");
        button(page, "Filter").click();
        assertThat(page.locator("li.entry .entry__notes")).hasText("Hour 3");
    }
}
