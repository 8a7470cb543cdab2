package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may read and change a project and a task, through which face (contract, data model 3.3 and 3.5): the row rule is the
 * same on all of them, and whoever is refused has changed nothing.
 */
@Tag("engine")
class WhoMayTests extends ProjectsTest {

    enum Who {
        ADMINISTRATOR,
        MANAGER,
        USER,
        VIEWER,
        SUBCONTRACTOR,
        STRANGER,
        /** The owner, with a token that reads projects and nothing else. */
        NARROW_TOKEN
    }

    enum What {
        PROJECT,
        TASK
    }

    enum Act {
        READ,
        CHANGE
    }

    enum Through {
        REST,
        GRAPHQL,
        PAGES
    }

    private static final Set<Who> SEE_IT = Set.of(Who.ADMINISTRATOR, Who.MANAGER, Who.USER, Who.SUBCONTRACTOR);

    static Stream<Arguments> everything() {
        return Arrays.stream(Who.values())
                .flatMap(who -> Arrays.stream(What.values())
                        .flatMap(what -> Arrays.stream(Act.values())
                                .flatMap(act -> Arrays.stream(Through.values())
                                        // A page has a session and no token.
                                        .filter(face -> who != Who.NARROW_TOKEN || face != Through.PAGES)
                                        .map(face -> Arguments.of(who, what, act, face)))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theRowRuleIsTheSameThroughEveryFace(Who who, What what, Act act, Through face) {
        var header = task("Header");
        var person = person(who);

        var allowed = switch (face) {
            case REST -> rest(person, what, act, header);
            case GRAPHQL -> graphQl(person, what, act, header);
            case PAGES -> pages(person, what, act, header);
        };

        var expected = who == Who.NARROW_TOKEN ? what == What.PROJECT && act == Act.READ : SEE_IT.contains(who);
        assertThat(allowed).isEqualTo(expected);
        var isChanged = expected && act == Act.CHANGE;
        assertThat(catalog.find(website.id()).orElseThrow().version())
                .isEqualTo(isChanged && what == What.PROJECT ? 2 : 1);
        assertThat(board.find(header.id()).orElseThrow().version()).isEqualTo(isChanged && what == What.TASK ? 2 : 1);
    }

    private Person person(Who who) {
        return switch (who) {
            case ADMINISTRATOR -> world.admin();
            case MANAGER -> grace;
            case USER -> ada;
            case VIEWER -> world.person("vera", Role.VIEWER);
            case SUBCONTRACTOR -> world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(acme.value()));
            case STRANGER -> mallory;
            case NARROW_TOKEN -> world.narrow(ada, "read:projects");
        };
    }

    private boolean rest(Person person, What what, Act act, TaskView header) {
        var path = what == What.PROJECT
                ? "/api/v1/projects/" + website.id().value()
                : "/api/v1/tasks/" + header.id().value();
        var answer = act == Act.READ ? as(person).get(path) : as(person).patch(path, Map.of("description", "Changed"));
        assertThat(answer.status()).isIn(200, 403);
        return answer.status() == 200;
    }

    private boolean graphQl(Person person, What what, Act act, TaskView header) {
        var id = what == What.PROJECT ? website.id().value() : header.id().value();
        var noun = what == What.PROJECT ? "project" : "task";
        if (act == Act.READ) {
            var answer = as(person).graphQl("query($id: ID!) { it: " + noun + "(id: $id) { name } }", Map.of("id", id));
            return isAllowed(answer, "/data/it");
        }
        var type = what == What.PROJECT ? "Project" : "Task";
        var answer = as(person)
                .graphQl(
                        "mutation($in: Change%1$sInput!) { it: change%1$s(input: $in) { %2$s { id } userErrors { code } } }"
                                .formatted(type, noun),
                        Map.of("in", Map.of("id", id, "description", "Changed")));
        return isAllowed(answer, "/data/it/" + noun);
    }

    private static boolean isAllowed(Answer answer, String pointer) {
        var isThere = answer.expect(200).at(pointer).isObject();
        if (!isThere) {
            assertThat(List.of(
                            answer.at("/data/it/userErrors/0/code").asString(""),
                            answer.at("/errors/0/extensions/code").asString("")))
                    .containsAnyOf("forbidden", "missing_scope");
        }
        return isThere;
    }

    private boolean pages(Person person, What what, Act act, TaskView header) {
        var project = "/projects/" + website.id().value();
        var place = what == What.PROJECT
                ? project
                : project + "/tasks/" + header.id().value();
        var browser = browser(person);
        var page = act == Act.READ ? browser.get(place) : browser.post(place, Map.of("description", "Changed"));
        assertThat(page.status()).isIn(200, 302, 403);
        return page.status() != 403;
    }
}
