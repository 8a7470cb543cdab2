package io.timetracker.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.TestPropertySource;

/** A person at a real browser. Whatever the console or the content policy complains about fails the test. */
@Tag("browser")
@TestPropertySource(
        properties =
                "timetracker.test.context=journeys") // where hundreds of people and projects fill no list of choices
abstract class JourneyTest extends ApplicationTest {

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void thereIsABrowser() {
        var found = Chromium.installed().isPresent();
        if (!found) {
            System.out.println("journeys: skipped, no Chromium found; set CHROMIUM_PATH or install one");
        }
        Assumptions.assumeTrue(found, "no Chromium found");
    }

    /** What the person saw when it went wrong, and what the console said. */
    @RegisterExtension
    final AfterTestExecutionCallback keepsWhatWasSeen = context -> {
        if (context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestMethod().getName();
            System.out.println("journeys: " + name + " complained of " + complaints);
            for (var page : contexts.stream().flatMap(it -> it.pages().stream()).toList()) {
                var picture = Path.of("target", "journeys", name + "-" + System.nanoTime() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
                System.out.println("journeys: " + page.url() + " in " + picture + "\n"
                        + page.locator("body").ariaSnapshot());
            }
        }
    };

    @AfterEach
    void nobodyComplained() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    Page open(NewContextOptions options) {
        var context = Chromium.get()
                .newContext(options.setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " " + message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add("error " + error + " at " + page.url()));
        return page;
    }

    Page desktop() {
        return open(new NewContextOptions().setViewportSize(1280, 900));
    }

    Page phone() {
        return open(new NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
    }

    Page dark() {
        return open(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    Page withoutJavaScript() {
        return open(new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    void signIn(Page page, Person person) {
        page.navigate("/login");
        page.getByLabel("User name").fill(person.username());
        page.getByLabel("Password").fill(person.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/");
    }

    /** What a 422 or 404 prints is the browser's own remark, not a fault of the page. */
    void forgive(String text) {
        complaints.removeIf(complaint -> complaint.contains(text));
    }

    /** In both themes; what is dark differs from what is light in its colours only. */
    void mustBeAccessible(Page page) {
        // What is being loaded is dimmed.
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".htmx-request"))
                .hasCount(0);
        mustHaveNone(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        mustHaveNone(page, "color-contrast");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Nothing reaches over the edge of a narrow screen, and fingers hit what they aim at. */
    void mustFitAPhone(Page page) {
        var was = page.viewportSize();
        page.setViewportSize(360, 740);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways on " + page.url())
                .isLessThanOrEqualTo(0);
        mustHaveNone(page, "target-size");
        page.setViewportSize(was.width, was.height);
    }

    /** @param rules none: all that are usual */
    private static void mustHaveNone(Page page, String... rules) {
        // A message is put in a little after the page has come, and what is still fading in has less contrast than it
        // will.
        page.evaluate("""
                async () => {
                  const later = (time) => new Promise((done) => setTimeout(done, time));
                  const come = performance.getEntriesByType("navigation")[0].loadEventEnd || performance.now();
                  await later(Math.max(0, come + 250 - performance.now()));
                  const fading = document.getAnimations().filter((it) => it.effect.getTiming().iterations !== Infinity);
                  await Promise.race([later(5000), Promise.allSettled(fading.map((it) => it.finished))]);
                }""");
        assertThat(Axe.violations(page, rules)).as(page.url()).isEmpty();
    }
}
