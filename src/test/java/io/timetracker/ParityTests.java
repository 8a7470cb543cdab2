package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.Actions.Action;
import io.timetracker.testing.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a person can do on the pages, an integrator can do over REST and a dashboard over GraphQL. */
class ParityTests {

    private static final List<Action> ACTIONS = new Actions().all();

    @Test
    void everyActionIsOnEveryFaceOrHasAReasonNotToBe() {
        var holes = new TreeSet<String>();
        for (var action : ACTIONS) {
            for (var face : Face.values()) {
                if (Actions.handlers(action, face).isEmpty()
                        && ParityHoles.reason(action.key(), face).isEmpty()) {
                    holes.add(action.key() + " " + face);
                }
            }
        }

        assertThat(holes).as("add the handler, or a reason in ParityHoles").isEmpty();
    }

    @Test
    void noReasonIsGivenForWhatIsThere() {
        var there = new ArrayList<String>();
        for (var action : ACTIONS) {
            for (var face : ParityHoles.facesOf(action.key())) {
                if (!Actions.handlers(action, face).isEmpty()) {
                    there.add(action.key() + " " + face);
                }
            }
        }
        var known = ACTIONS.stream().map(Action::key).collect(Collectors.toSet());
        var gone =
                ParityHoles.keys().stream().filter(key -> !known.contains(key)).toList();

        assertThat(there).isEmpty();
        assertThat(gone).as("no longer actions").isEmpty();
    }

    @Test
    void theMatrixIsCurrent() {
        var page = new StringBuilder("""
                # Parity: what can be done through which face

                Written by `ParityTests` from the code. An action is a public method of a module's service that is told who asks; each face
                calls the same one, so checks, refusals and the change log are the same. A hole says why.
                """);
        ACTIONS.stream().map(Action::module).distinct().forEach(module -> {
            page.append("\n## %s\n\n| Action | REST | GraphQL | Pages |\n|---|---|---|---|\n".formatted(module));
            ACTIONS.stream()
                    .filter(action -> action.module().equals(module))
                    .filter(action -> ParityHoles.isAction(action.key()))
                    .forEach(action -> page.append(row(action)));
        });
        page.append(ParityHoles.notActions());

        GeneratedFile.at("docs/parity.md").mustBe(page.toString());
    }

    private static String row(Action action) {
        return "| %s<br>`%s` | %s | %s | %s |\n"
                .formatted(
                        words(action.name()),
                        action.key(),
                        cell(action, Face.REST),
                        cell(action, Face.GRAPHQL),
                        cell(action, Face.PAGES));
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String cell(Action action, Face face) {
        var handlers = Actions.handlers(action, face);
        return handlers.isEmpty()
                ? "_" + ParityHoles.reason(action.key(), face).orElse("missing") + "_"
                : code(handlers);
    }

    /** What can be read by GET is also shown after many a POST, which would drown it. */
    private static String code(Set<String> handlers) {
        var reads =
                handlers.stream().filter(handler -> handler.startsWith("GET ")).toList();
        return (reads.isEmpty() ? handlers : reads)
                .stream().map(handler -> "`" + handler + "`").collect(Collectors.joining("<br>"));
    }
}
