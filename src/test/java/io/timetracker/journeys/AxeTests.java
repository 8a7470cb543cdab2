package io.timetracker.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That what every journey relies on can fail. */
class AxeTests extends JourneyTest {

    @Test
    void whatIsWrongIsFound() {
        var page = desktop();
        page.navigate("/login");
        assertThat(Axe.violations(page)).isEmpty();

        page.evaluate("document.querySelectorAll('label').forEach((it) => it.remove())");
        page.evaluate("document.querySelector('h1').style.color = 'color-mix(in srgb, currentcolor 10%, transparent)'");

        assertThat(Axe.violations(page))
                .anyMatch(it -> it.startsWith("label: <input"))
                .anyMatch(it -> it.startsWith("color-contrast: <h1"));
        assertThat(Axe.violations(page, "color-contrast"))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
    }
}
