package io.timetracker.projects.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectsTest;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("engine")
class ProjectRestControllerTests extends ProjectsTest {

    private static final String PROJECTS = "/api/v1/projects";

    @Test
    void aProjectHasEveryKeyOfTheContract() {
        var code = World.unique("P");
        var created = as(ada).post(
                        PROJECTS,
                        Map.of(
                                "name",
                                " Relaunch ",
                                "client_id",
                                acme.value(),
                                "code",
                                code.toLowerCase(),
                                "hourly_rate",
                                "90",
                                "budget_amount",
                                10000,
                                "billing_ref",
                                "PO-17",
                                "estimated_hours",
                                120,
                                "description",
                                "All of it"));

        created.expect(201);
        var project = created.at("/project");
        assertThat(keys(project))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "code",
                        "code_display",
                        "client_id",
                        "client",
                        "client_name",
                        "description",
                        "billable",
                        "hourly_rate",
                        "billing_ref",
                        "status",
                        "estimated_hours",
                        "budget_amount",
                        "budget_threshold_percent",
                        "created_at",
                        "updated_at",
                        "total_hours",
                        "total_billable_hours",
                        "estimated_cost",
                        "budget_consumed_amount",
                        "budget_threshold_exceeded",
                        "total_costs",
                        "total_billable_costs",
                        "total_project_value",
                        "custom_fields",
                        "is_archived",
                        "archived_at",
                        "archived_by",
                        "archived_reason",
                        "color");
        assertThat(created.text("/project/name")).isEqualTo("Relaunch");
        assertThat(created.text("/project/code")).isEqualTo(code);
        assertThat(created.text("/project/client"))
                .isEqualTo(created.text("/project/client_name"))
                .startsWith("Acme");
        assertThat(project.get("hourly_rate").isNumber()).isTrue();
        assertThat(project.get("hourly_rate").decimalValue()).isEqualByComparingTo("90");
        assertThat(project.get("billable").isBoolean()).isTrue();
        assertThat(project.get("estimated_cost").isNull()).isTrue();
        assertThat(project.get("custom_fields").isObject()).isTrue();
        assertThat(created.text("/project/status")).isEqualTo("active");
        assertThat(created.number("/project/budget_threshold_percent")).isEqualTo(80);
        assertThat(created.text("/project/created_at"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(as(ada).get(PROJECTS + "/" + created.number("/project/id")).at("/project"))
                .isEqualTo(project);
    }

    @Test
    void shippedClientsSendIdsAndNumbersAsText() {
        var created = as(ada).post(
                        PROJECTS,
                        Map.of(
                                "name",
                                "Relaunch",
                                "client_id",
                                String.valueOf(acme.value()),
                                "billable",
                                "no",
                                "hourly_rate",
                                "",
                                "budget_threshold_percent",
                                "0",
                                "status",
                                "inactive",
                                "kanban",
                                "unknown fields are ignored"));

        created.expect(201);
        assertThat(created.at("/project/billable").asBoolean()).isFalse();
        assertThat(created.at("/project/hourly_rate").isNull()).isTrue();
        assertThat(created.number("/project/budget_threshold_percent")).isEqualTo(80);
        assertThat(created.text("/project/status")).isEqualTo("inactive");
    }

    @Test
    void aNameIsNeeded() {
        var refused = as(ada).post(PROJECTS, Map.of("client_id", acme.value(), "name", "  "));

        refused.expect(400);
        assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        assertThat(refused.at("/errors/name").isArray()).isTrue();
    }

    @Test
    void aClientIsNeeded() {
        for (var body : List.of(Map.of("name", "X"), Map.of("name", "X", "client_id", Long.MAX_VALUE))) {
            var refused = as(ada).post(PROJECTS, body).expect(400);

            assertThat(refused.text("/error_code")).isEqualTo("error");
            assertThat(refused.text("/details/reason")).isEqualTo("invalid_client");
            assertThat(refused.text("/error")).isEqualTo("Invalid client");
        }
    }

    @Test
    void nobodyBeginsAProjectForAClientThatIsNotTheirs() {
        as(mallory)
                .post(PROJECTS, Map.of("name", "Mine", "client_id", acme.value()))
                .expect(403);
    }

    @Test
    void eachNameOncePerClientWhateverItsCase() {
        var refused = as(ada).post(PROJECTS, Map.of("name", "WEBSITE ", "client_id", acme.value()))
                .expect(400);

        assertThat(refused.text("/details/reason")).isEqualTo("duplicate_project");
        as(ada).post(PROJECTS, Map.of("name", "Wébsite", "client_id", acme.value()))
                .expect(201);
        as(ada).post(
                        PROJECTS,
                        Map.of("name", "Website", "client_id", client(ada).value()))
                .expect(201);
    }

    @Test
    void eachCodeOnce() {
        var code = World.unique("C");
        catalog.change(website.id(), ChangeProject.nothing().code(code), null, ada.user());

        var refused =
                as(ada).post(PROJECTS, Map.of("name", "Shop", "client_id", acme.value(), "code", code.toLowerCase()));

        assertThat(refused.expect(400).text("/details/reason")).isEqualTo("duplicate_code");
    }

    @Test
    void ofManyWhoAskForOneNameOneGetsItAndTheOthersAreToldWhy() throws Exception {
        var answers = atOnce(i -> as(ada).post(PROJECTS, Map.of("name", "Race", "client_id", acme.value())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.expect(400).text("/details/reason")).isEqualTo("duplicate_project"));
    }

    @Test
    void ofManyWhoAskForOneCodeOneGetsItAndTheOthersAreToldWhy() throws Exception {
        var code = World.unique("RACE");

        var answers = atOnce(
                i -> as(ada).post(PROJECTS, Map.of("name", "Race " + i, "client_id", acme.value(), "code", code)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.expect(400).text("/details/reason")).isEqualTo("duplicate_code"));
    }

    private List<Answer> atOnce(java.util.function.IntFunction<Answer> call) throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            var answers = new java.util.ArrayList<Answer>();
            for (var result : callers.invokeAll(calls)) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hourly_rate\": -1}",
                "{\"hourly_rate\": \"abc\"}",
                "{\"hourly_rate\": 10000000}",
                "{\"estimated_hours\": \"1e-999999999\"}",
                "{\"hourly_rate\": 1e300}",
                "{\"hourly_rate\": []}",
                "{\"budget_amount\": -0.01}",
                "{\"budget_amount\": 100000000}",
                "{\"budget_threshold_percent\": 101}",
                "{\"budget_threshold_percent\": -1}",
                "{\"budget_threshold_percent\": 1.5}",
                "{\"budget_threshold_percent\": 99999999999}",
                "{\"estimated_hours\": -1}",
                "{\"estimated_hours\": 1e30}",
                "{\"status\": \"on_hold\"}",
                "{\"color\": \"red\"}",
                "{\"color\": \"#12345\"}",
                "{\"code\": \"123456789012345678901\"}",
                "{\"custom_fields\": []}",
                "{\"custom_fields\": \"x\"}",
                "{\"name\": {}}",
                "{\"name\": \"\"}",
                "{\"name\": null}",
                "{\"name\": \"\\u0000\\u200b \"}",
                "{\"client_id\": \"x\"}",
                "{\"client_id\": null}",
                "{\"billable\": \"maybe\"}",
                "{\"client_id\": 99999999999999999999}",
                "[]",
                "{",
                "\"x\"",
                "{\"client_id\": 1e400}"
            })
    void inputThatCannotBeIsRefusedAndChangesNothing(String body) {
        var before = catalog.find(website.id());

        var refused = as(ada).patch(PROJECTS + "/" + website.id().value(), body);

        refused.expect(400);
        assertThat(refused.text("/error_code")).isIn("validation_error", "bad_request");
        assertThat(catalog.find(website.id())).isEqualTo(before);
    }

    @Test
    void wordsAreKeptAsTheyWereWritten() {
        var nasty = "'; drop table project; -- <script>alert(1)</script> \uD83D\uDE80 𝔘𝔫𝔦";
        var created =
                as(ada).post(PROJECTS, Map.of("name", nasty, "client_id", acme.value(), "description", "a\r\nb\tc"));

        assertThat(created.expect(201).text("/project/name")).isEqualTo(nasty);
        assertThat(created.text("/project/description")).isEqualTo("a\nb\tc");
        assertThat(as(ada).post(PROJECTS, Map.of("name", "İ".repeat(200), "client_id", acme.value()))
                        .status())
                .isEqualTo(201);
        as(ada).post(PROJECTS, Map.of("name", "x".repeat(201), "client_id", acme.value()))
                .expect(400);
        as(ada).post(PROJECTS, Map.of("name", "long", "client_id", acme.value(), "description", "€".repeat(20_000)))
                .expect(201);
        as(ada).post(PROJECTS, Map.of("name", "longer", "client_id", acme.value(), "description", "€".repeat(20_001)))
                .expect(400);
    }

    @Test
    void halfACharacterMakesNoListUnreadable() {
        var body = "{\"name\": \"half \\ud83d\", \"client_id\": %d, \"custom_fields\": {\"a\": \"\\ud83d\"}}";

        as(ada).post(PROJECTS, body.formatted(acme.value())).expect(201);

        as(ada).get(PROJECTS).expect(200);
    }

    @Test
    void theListIsOfActiveProjectsByNameUnlessAskedOtherwise() {
        var alpha = project("alpha");
        var old = project("Old");
        catalog.archive(old.id(), null, null, ada.user());
        var quiet = catalog.create(
                ChangeProject.nothing().status(ProjectStatus.INACTIVE).over(CreateProject.named("Quiet", acme)),
                ada.user());
        var all = List.of(
                alpha.id().value(),
                old.id().value(),
                quiet.id().value(),
                website.id().value());

        assertThat(ids(as(ada).get(PROJECTS)))
                .containsExactly(alpha.id().value(), website.id().value());
        assertThat(ids(as(ada).get(PROJECTS + "?status=inactive")))
                .containsExactly(quiet.id().value());
        assertThat(ids(as(ada).get(PROJECTS + "?status=archived")))
                .containsExactly(old.id().value());
        assertThat(ids(as(ada).get(PROJECTS + "?status=all"))).containsExactlyElementsOf(all);
        assertThat(ids(as(ada).get(PROJECTS + "?status="))).containsExactlyElementsOf(all);
        assertThat(ids(as(ada).get(PROJECTS + "?status=on_hold"))).isEmpty();
        assertThat(as(ada).get(PROJECTS + "?status=on_hold").number("/pagination/total"))
                .isZero();
    }

    @Test
    void theListIsOfOneClientWhenAsked() {
        var other = client(ada);
        var shop = catalog.create(CreateProject.named("Shop", other), ada.user());

        assertThat(ids(as(ada).get(PROJECTS + "?client_id=" + other.value())))
                .containsExactly(shop.id().value());
        assertThat(ids(as(ada).get(PROJECTS + "?client_id=abc")))
                .contains(shop.id().value(), website.id().value());
    }

    @Test
    void pagesAndCursorsWalkTheSameList() {
        IntStream.range(0, 5).forEach(i -> project("Project " + i));

        var first = as(ada).get(PROJECTS + "?per_page=4");
        var second = as(ada).get(PROJECTS + "?per_page=4&page=2");
        assertThat(first.number("/pagination/total")).isEqualTo(6);
        assertThat(first.number("/pagination/pages")).isEqualTo(2);
        assertThat(first.at("/pagination/has_next").asBoolean()).isTrue();
        assertThat(second.at("/pagination/has_next").asBoolean()).isFalse();
        assertThat(ids(second)).hasSize(2);

        var byCursor = as(ada).get(PROJECTS + "?per_page=4&cursor=");
        assertThat(ids(byCursor)).isEqualTo(ids(first));
        var behind = as(ada).get(PROJECTS + "?per_page=4&cursor=" + byCursor.text("/pagination/next_cursor"));
        assertThat(ids(behind)).isEqualTo(ids(second));
        assertThat(behind.at("/pagination/next_cursor").isNull()).isTrue();
    }

    @Test
    void pageSizesHaveBounds() {
        assertThat(as(ada).get(PROJECTS + "?per_page=1000").number("/pagination/per_page"))
                .isEqualTo(100);
        assertThat(as(ada).get(PROJECTS + "?per_page=0").number("/pagination/per_page"))
                .isEqualTo(20);
        assertThat(as(ada).get(PROJECTS + "?perPage=3").number("/pagination/per_page"))
                .isEqualTo(50);
        assertThat(as(ada).get(PROJECTS + "?page=2147483647&per_page=100").status())
                .isEqualTo(200);
        as(ada).get(PROJECTS + "?cursor=nonsense").expect(400);
    }

    @Test
    void changingKeepsWhatIsNotGivenAndNullClears() {
        as(ada).patch(
                        path(),
                        Map.of(
                                "code",
                                World.unique("w"),
                                "hourly_rate",
                                90,
                                "color",
                                "#1E90FF",
                                "custom_fields",
                                Map.of("a", 1)))
                .expect(200);

        var change = new HashMap<String, Object>();
        change.put("hourly_rate", null);
        change.put("code", "");
        change.put("name", "Site");
        var changed = as(ada).put(path(), change).expect(200);

        assertThat(changed.text("/project/name")).isEqualTo("Site");
        assertThat(changed.at("/project/hourly_rate").isNull()).isTrue();
        assertThat(changed.at("/project/code").isNull()).isTrue();
        assertThat(changed.text("/project/code_display")).isEqualTo("SITE");
        assertThat(changed.text("/project/color")).isEqualTo("#1E90FF");
        assertThat(changed.number("/project/custom_fields/a")).isEqualTo(1);
        assertThat(changed.at("/project/estimated_hours").isNull()).isTrue();
    }

    @Test
    void movingToArchivedAndBackKeepsTheRecordInStep() {
        var archived = as(ada).patch(path(), Map.of("status", "archived")).expect(200);
        assertThat(archived.at("/project/is_archived").asBoolean()).isTrue();
        assertThat(archived.number("/project/archived_by")).isEqualTo(ada.id().value());
        assertThat(archived.text("/project/archived_at")).isNotNull();
        assertThat(archived.text("/project/archived_reason")).isNull();

        var active = as(ada).patch(path(), Map.of("status", "active")).expect(200);
        assertThat(active.text("/project/archived_at")).isNull();
        assertThat(active.text("/project/archived_by")).isNull();
    }

    @Test
    void deletingArchivesAndSaysSo() {
        as(ada).delete(path()).expect(200);
        as(ada).delete(path()).expect(200);

        var project = as(ada).get(path()).expect(200);
        assertThat(project.text("/project/status")).isEqualTo("archived");
        assertThat(project.text("/project/archived_reason")).isEqualTo("Archived via API");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndBadWhenChanged() {
        var nowhere = PROJECTS + "/" + Long.MAX_VALUE;

        assertThat(as(ada).get(nowhere).expect(404).text("/error_code")).isEqualTo("not_found");
        assertThat(as(ada).patch(nowhere, Map.of("name", "X")).expect(400).text("/error_code"))
                .isEqualTo("not_found");
        as(ada).delete(nowhere).expect(404);
        as(ada).get(PROJECTS + "/abc").expect(404);
        as(ada).get(PROJECTS + "/99999999999999999999").expect(404);
    }

    @Test
    void malloryGetsNowhere() {
        assertThat(ids(as(mallory).get(PROJECTS + "?status=all"))).isEmpty();
        as(mallory).get(path()).expect(403);
        as(mallory).patch(path(), Map.of("name", "Mine")).expect(403);
        as(mallory).delete(path()).expect(403);
        assertThat(catalog.find(website.id())).contains(website);
        anonymous().get(PROJECTS).expect(401);
    }

    @Test
    void whoSeesEverythingSeesAndChangesEverything() {
        as(grace).get(path()).expect(200);
        as(grace).patch(path(), Map.of("name", "Managed")).expect(200);
        as(world.admin()).get(path()).expect(200);
    }

    @Test
    void aSubcontractorSeesTheProjectsOfTheirClients() {
        var sub = world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(acme.value()));
        var foreign = catalog.create(CreateProject.named("Foreign", client(ada)), ada.user());

        assertThat(ids(as(sub).get(PROJECTS))).containsExactly(website.id().value());
        as(sub).get(PROJECTS + "/" + foreign.id().value()).expect(403);
    }

    @Test
    void nobodyMovesAProjectToAClientThatIsNotTheirs() {
        ClientId graces = client(grace);

        as(ada).patch(path(), Map.of("client_id", graces.value())).expect(403);
        var unknown = as(ada).patch(path(), Map.of("client_id", Long.MAX_VALUE)).expect(400);
        assertThat(unknown.at("/errors/client_id").isArray()).isTrue();
        as(ada).patch(path(), Map.of("client_id", client(ada).value())).expect(200);
    }

    @Test
    void takenNamesAndCodesAreRefusedInChangesToo() {
        var shop = project("Shop");
        var code = World.unique("T");
        catalog.change(shop.id(), ChangeProject.nothing().code(code), null, ada.user());

        var name = as(ada).patch(path(), Map.of("name", "shop")).expect(400);
        var taken = as(ada).patch(path(), Map.of("code", code.toLowerCase())).expect(400);

        assertThat(name.text("/details/reason")).isEqualTo("duplicate_project");
        assertThat(taken.text("/error_code")).isEqualTo("validation_error");
        assertThat(taken.at("/errors/code").isArray()).isTrue();
        as(ada).patch(path(), Map.of("name", "WEBSITE")).expect(200);
    }

    @Test
    void aLostUpdateIsRefused() {
        var seen = as(ada).get(path()).header("ETag");
        as(ada).patch(path(), Map.of("name", "First")).expect(200);

        var late = as(ada).with("If-Match", seen).patch(path(), Map.of("name", "Second"));

        assertThat(late.expect(412).text("/error_code")).isEqualTo("precondition_failed");
        as(ada).with("If-Match", seen).delete(path()).expect(412);
        as(ada).with("If-Match", as(ada).get(path()).header("ETag"))
                .patch(path(), Map.of("name", "Third"))
                .expect(200);
    }

    @Test
    void aRetryWithTheSameKeyMakesOneProject() {
        var body = Map.of("name", "Once", "client_id", acme.value());
        var first = as(ada).with("Idempotency-Key", "k1").post(PROJECTS, body).expect(201);
        var second = as(ada).with("Idempotency-Key", "k1").post(PROJECTS, body).expect(201);

        assertThat(second.number("/project/id")).isEqualTo(first.number("/project/id"));
    }

    @Test
    void scopesOpenTheDoor() {
        Person reader = world.narrow(ada, "read:projects");
        Person writer = world.narrow(ada, "write:projects");

        as(reader).get(PROJECTS).expect(200);
        assertThat(as(reader).post(PROJECTS, Map.of()).expect(403).text("/required_scope"))
                .isEqualTo("write:projects");
        as(writer).get(PROJECTS).expect(403);
        as(writer).patch(path(), Map.of("name", "Written")).expect(200);
    }

    @Test
    void aListCostsTheSameHoweverLong() {
        IntStream.range(0, 30).forEach(i -> catalog.create(CreateProject.named("P" + i, client(ada)), ada.user()));
        as(ada).get(PROJECTS);

        assertThat(statements.during(
                        () -> as(ada).get(PROJECTS + "?per_page=100").expect(200)))
                .hasSizeLessThanOrEqualTo(4);
    }

    private String path() {
        return PROJECTS + "/" + website.id().value();
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.expect(200).at("/projects").spliterator(), false)
                .map(project -> project.get("id").asLong())
                .toList();
    }

    private static List<String> keys(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
