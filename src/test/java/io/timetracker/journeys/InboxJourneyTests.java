package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.approvals.Notices;
import io.timetracker.testing.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody sees in the header of any page that they are asked for something, and looks what it is. */
@Import(Notices.class)
class InboxJourneyTests extends JourneyTest {

    @Autowired
    private Notices notices;

    private Person ada;
    private Person grace;

    @BeforeEach
    void graceIsAsked() {
        ada = world.person("ada");
        grace = world.person("grace");
        notices.request(ada, grace);
        notices.request(ada, grace);
        notices.reject(grace, ada, "Which client was it for?\nThere are two of that name.");
    }

    private static com.microsoft.playwright.Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void theNumberShowsOnAnyPageAndGoesDownAsNoticesAreRead() {
        var page = desktop();
        signIn(page, grace);
        assertThat(link(page, "Inbox, 3 unread")).isVisible();
        mustBeAccessible(page);

        link(page, "Inbox, 3 unread").click();
        assertThat(page).hasURL(Pattern.compile("/inbox$"));
        assertThat(page.locator(".notice-row")).hasCount(3);
        assertThat(page.locator(".notice-row").first()).containsText("Which client was it for?");
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mark as read: "))
                .first()
                .click();
        assertThat(link(page, "Inbox, 2 unread")).isVisible();
        assertThat(page.locator(".notice-row--new")).hasCount(2);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mark all as read"))
                .click();
        assertThat(link(page, "Inbox")).isVisible();
        assertThat(page.locator(".notice-row--new")).hasCount(0);
        mustBeAccessible(page);
    }

    @Test
    void itIsThereOnAPhoneAndWithoutJavaScript() {
        var phone = phone();
        signIn(phone, grace);
        assertThat(link(phone, "Inbox, 3 unread")).isVisible();
        mustFitAPhone(phone);

        var plain = withoutJavaScript();
        signIn(plain, grace);
        link(plain, "Inbox").click();
        plain.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mark all as read"))
                .click();
        assertThat(plain.locator(".notice-row--new")).hasCount(0);
    }
}
