package io.timetracker.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe has to say about a page. Its script, half a megabyte, is put into each page once. */
final class Axe {

    private Axe() {}

    /** @param rules none: all that are usual */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String... rules) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate("""
                async (rules) => {
                  const only = rules.length ? { runOnly: rules } : {};
                  const found = await axe.run(document, { resultTypes: ["violations"], ...only });
                  return found.violations.map((it) => it.id + ": " + it.nodes.slice(0, 3).map((node) => node.html).join(" "));
                }""", List.of(rules));
    }
}
