package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.CsvUpload;
import io.timetracker.time.ImportAsk;
import io.timetracker.time.ImportDesk;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who finds, reads and changes what, through which face (contract, data model 3.3 and 3.5): the row rule is the same on all
 * of them, and whoever is refused has changed nothing.
 */
@Tag("engine")
class WhoMayTests extends ApplicationTest {

    enum Who {
        ADMINISTRATOR,
        MANAGER,
        /** Who made all of it. */
        OWNER,
        VIEWER,
        /** Works for the client. */
        SUBCONTRACTOR,
        STRANGER,
        /** The owner, with a token that reads projects and nothing else. */
        NARROW_TOKEN
    }

    enum Act {
        LIST,
        READ,
        CHANGE
    }

    enum Through {
        REST,
        GRAPHQL,
        PAGES
    }

    /**
     * Where each thing is found. Places hold {@code <kind>} for the id of a thing.
     *
     * @param restList where it is listed; holds {@code <mark>} for its name
     * @param graphQlList what lists it, up to the nodes
     * @param word a field that anybody may read
     * @param fields one of REST, GraphQL and pages that takes any text; none where only acts of its own change it
     */
    enum What {
        PROJECT(
                "/api/v1/projects/<PROJECT>",
                "/api/v1/projects?client_id=<CLIENT>",
                "projects(filter: { clientId: <CLIENT> }) { nodes { name } }",
                "name",
                List.of("description", "description", "description"),
                "/projects/<PROJECT>",
                "/projects?text=<mark>"),
        TASK(
                "/api/v1/tasks/<TASK>",
                "/api/v1/tasks?project_id=<PROJECT>",
                "tasks(filter: { projectId: <PROJECT> }) { nodes { name } }",
                "name",
                List.of("description", "description", "description"),
                "/projects/<PROJECT>/tasks/<TASK>",
                "/projects/<PROJECT>"),
        CLIENT(
                "/api/v1/clients/<CLIENT>",
                "/api/v1/clients?search=<mark>",
                "clients(filter: { text: \"<mark>\" }) { nodes { name } }",
                "name",
                List.of("description", "description", "description"),
                "/clients/<CLIENT>",
                "/clients?text=<mark>"),
        CONTACT(
                "/api/v1/contacts/<CONTACT>",
                "/api/v1/clients/<CLIENT>/contacts",
                "contacts(clientId: <CLIENT>) { firstName }",
                "firstName",
                List.of("notes", "notes", "notes"),
                "/clients/<CLIENT>/contacts/<CONTACT>",
                "/clients/<CLIENT>/contacts"),
        CLIENT_NOTE(
                "/api/v1/client-notes/<CLIENT_NOTE>",
                "/api/v1/clients/<CLIENT>/notes",
                "clientNotes(clientId: <CLIENT>) { nodes { content } }",
                "content",
                List.of("content", "content", "content"),
                "/clients/<CLIENT>/notes/<CLIENT_NOTE>",
                "/clients/<CLIENT>/notes"),
        LEAD(
                "/api/v1/leads/<LEAD>",
                "/api/v1/leads?search=<mark>",
                "leads(filter: { text: \"<mark>\" }) { nodes { firstName } }",
                "firstName",
                List.of("notes", "notes", "notes"),
                "/leads/<LEAD>",
                "/leads?text=<mark>"),
        DEAL(
                "/api/v1/deals/<DEAL>",
                "/api/v1/deals?stage=<mark>",
                "deals(filter: { stage: \"<mark>\" }) { nodes { name } }",
                "name",
                List.of("notes", "notes", "notes"),
                "/deals/<DEAL>",
                "/deals?stage=<mark>"),
        TAG(
                "/api/v1/tags/<TAG>",
                "/api/v1/tags?search=<mark>",
                "tags(text: \"<mark>\") { nodes { name } }",
                "name",
                List.of("name", "name", "name"),
                "/time/tags/<TAG>",
                "/time/tags?text=<mark>"),
        TIMESHEET_PERIOD(
                "/api/v1/timesheet-periods/<TIMESHEET_PERIOD>",
                "/api/v1/timesheet-periods?start_date=1999-03-03&end_date=1999-03-03",
                "timesheetPeriods(filter: { from: \"1999-03-03\", until: \"1999-03-03\" }) { nodes { rejectionReason } }",
                "rejectionReason",
                List.of(),
                "/timesheets/<TIMESHEET_PERIOD>",
                "/timesheets"),
        IMPORT_JOB(
                "/api/v1/time-entries/import-csv/<IMPORT_JOB>",
                "/api/v1/time-entries/imports",
                "imports { nodes { fileName } }",
                "fileName",
                List.of(),
                "/time/import/<IMPORT_JOB>",
                "/time/import"),
        SAVED_REPORT(
                "/api/v1/reports/saved/<SAVED_REPORT>",
                "/api/v1/reports/saved",
                "savedReports { nodes { name } }",
                "name",
                List.of("name", "name", "name"),
                "/reports/saved/<SAVED_REPORT>",
                "/reports/saved"),
        APPROVAL_POLICY(
                "/api/v1/approval-policies/<APPROVAL_POLICY>",
                "/api/v1/approval-policies",
                "approvalPolicies { nodes { name } }",
                "name",
                List.of("name", "name", "name"),
                "/approvals/policies/<APPROVAL_POLICY>",
                "/approvals/policies");

        private final String rest;
        private final String restList;
        private final String graphQlList;
        private final String word;
        private final List<String> fields;
        private final String page;
        private final String pageList;

        What(
                String rest,
                String restList,
                String graphQlList,
                String word,
                List<String> fields,
                String page,
                String pageList) {
            this.rest = rest;
            this.restList = restList;
            this.graphQlList = graphQlList;
            this.word = word;
            this.fields = fields;
            this.page = page;
            this.pageList = pageList;
        }

        /** As GraphQL names its type. */
        String type() {
            return Stream.of(name().split("_"))
                    .map(part -> part.charAt(0) + part.substring(1).toLowerCase(java.util.Locale.ROOT))
                    .reduce("", String::concat);
        }

        String noun() {
            return Character.toLowerCase(type().charAt(0)) + type().substring(1);
        }

        boolean takesText() {
            return !fields.isEmpty();
        }

        boolean isSales() {
            return this == LEAD || this == DEAL;
        }
    }

    private static final Set<Who> ITS_OWNERS = Set.of(Who.ADMINISTRATOR, Who.OWNER);
    private static final Set<Who> WHO_SEE_THE_CLIENT =
            Set.of(Who.ADMINISTRATOR, Who.MANAGER, Who.OWNER, Who.SUBCONTRACTOR);

    private static final Set<Who> WHO_KEEP_TAGS = Set.of(Who.ADMINISTRATOR, Who.MANAGER);

    private static boolean may(Who who, What what, Act act) {
        if (who == Who.NARROW_TOKEN) {
            return what == What.PROJECT && act != Act.CHANGE;
        }
        if (what == What.TIMESHEET_PERIOD) {
            return ITS_OWNERS.contains(who);
        }
        if (what == What.IMPORT_JOB || what == What.SAVED_REPORT) {
            return act == Act.LIST ? who == Who.OWNER : ITS_OWNERS.contains(who);
        }
        if (what == What.APPROVAL_POLICY) {
            return who == Who.ADMINISTRATOR;
        }
        if (what == What.TAG) {
            return act != Act.CHANGE || WHO_KEEP_TAGS.contains(who);
        }
        if (what.isSales()) {
            return act == Act.LIST || ITS_OWNERS.contains(who);
        }
        return (what == What.CLIENT_NOTE && act == Act.CHANGE ? ITS_OWNERS : WHO_SEE_THE_CLIENT).contains(who);
    }

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private ImportDesk imports;

    /** One for all rows of the table: whoever signs in costs a password. */
    private static Map<Who, Person> people;

    private static Map<Who, Browser> browsers;
    private static Map<What, Long> ids;
    private static String mark;

    @BeforeEach
    void cast() {
        if (people != null) {
            return;
        }
        mark = World.unique("mark") + "x";
        var owner = world.person("ada");
        makeThings(owner);
        people = new EnumMap<>(Map.of(
                Who.ADMINISTRATOR, world.admin(),
                Who.MANAGER, world.person("grace", Role.MANAGER),
                Who.OWNER, owner,
                Who.VIEWER, world.person("vera", Role.VIEWER),
                Who.SUBCONTRACTOR,
                        world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(ids.get(What.CLIENT))),
                Who.STRANGER, world.person("mallory"),
                Who.NARROW_TOKEN, world.narrow(owner, "read:projects")));
        browsers = new EnumMap<>(Who.class);
    }

    private void makeThings(Person owner) {
        ids = new EnumMap<>(What.class);
        make(owner, What.CLIENT, "/api/v1/clients", Map.of("name", mark));
        make(owner, What.PROJECT, "/api/v1/projects", Map.of("name", mark, "client_id", ids.get(What.CLIENT)));
        make(owner, What.TASK, "/api/v1/tasks", Map.of("name", mark, "project_id", ids.get(What.PROJECT)));
        make(owner, What.CONTACT, at("/api/v1/clients/<CLIENT>/contacts"), Map.of("first_name", mark, "last_name", ""));
        make(owner, What.CLIENT_NOTE, at("/api/v1/clients/<CLIENT>/notes"), Map.of("content", mark));
        make(owner, What.LEAD, "/api/v1/leads", Map.of("first_name", mark, "last_name", "Ray"));
        make(owner, What.TAG, "/api/v1/tags", Map.of("name", mark));
        ids.put(What.TIMESHEET_PERIOD, rejectedPeriod(owner));
        ids.put(What.IMPORT_JOB, importOf(owner));
        make(
                owner,
                What.SAVED_REPORT,
                "/api/v1/reports/saved",
                Map.of("name", mark, "query", Map.of("preset", "last_month")));
        make(
                world.admin(),
                What.APPROVAL_POLICY,
                "/api/v1/approval-policies",
                Map.of("name", mark, "project_id", ids.get(What.PROJECT)));
        make(owner, What.DEAL, "/api/v1/deals", Map.of("name", mark, "stage", mark, "client_id", ids.get(What.CLIENT)));
    }

    private long rejectedPeriod(Person owner) {
        var period = timesheets.submitWeek(LocalDate.parse("1999-03-03"), owner.user());
        timesheets.reject(period.id(), null, mark, world.admin().user());
        return period.id().value();
    }

    private long importOf(Person owner) {
        try (var file = CsvUpload.of("project_id,start,end\n", mark + ".csv")) {
            return imports.importNow(file, ImportAsk.contract(false), owner.user())
                    .id()
                    .value();
        }
    }

    private void make(Person owner, What what, String path, Map<String, ?> body) {
        var made = as(owner).post(path, body).expect(201).json();
        var thing =
                made.valueStream().filter(node -> node.has("id")).findFirst().orElseThrow();
        ids.put(what, thing.get("id").asLong());
    }

    private static String at(String place) {
        for (var known : ids.entrySet()) {
            place = place.replace("<" + known.getKey() + ">", known.getValue().toString());
        }
        return place.replace("<mark>", mark);
    }

    @AfterAll
    static void forget() {
        people = null;
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Who.values())
                .flatMap(who -> Arrays.stream(What.values())
                        .flatMap(what -> Arrays.stream(Act.values())
                                .flatMap(act -> Arrays.stream(Through.values())
                                        // A page has a session and no token.
                                        .filter(face -> who != Who.NARROW_TOKEN || face != Through.PAGES)
                                        .filter(face -> act != Act.CHANGE || what.takesText())
                                        .filter(face -> !isInTwoPages(what, act, face))
                                        .map(face -> Arguments.of(who, what, act, face)))));
    }

    /** Own periods, and those to decide on, have a page each. */
    private static boolean isInTwoPages(What what, Act act, Through face) {
        return what == What.TIMESHEET_PERIOD && act == Act.LIST && face == Through.PAGES;
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theRowRuleIsTheSameThroughEveryFace(Who who, What what, Act act, Through face) {
        var before = state(what);

        var isAllowed = switch (face) {
            case REST -> rest(people.get(who), what, act);
            case GRAPHQL -> graphQl(people.get(who), what, act);
            case PAGES -> pages(who, what, act);
        };

        assertThat(isAllowed).isEqualTo(may(who, what, act));
        assertThat(state(what).equals(before)).isEqualTo(act != Act.CHANGE || !may(who, what, act));
    }

    /** With a new token each time, as a token has so many calls a minute. */
    private String state(What what) {
        return as(world.narrow(world.admin(), "admin:all"))
                .get(at(what.rest))
                .expect(200)
                .body();
    }

    /** Begins with the mark, as lists are searched for it after a change too. */
    private static String text() {
        return World.unique(mark + " ");
    }

    private boolean rest(Person person, What what, Act act) {
        var answer = switch (act) {
            case LIST -> as(person).get(at(what.restList));
            case READ -> as(person).get(at(what.rest));
            case CHANGE -> as(person).patch(at(what.rest), Map.of(what.fields.get(0), text()));
        };
        assertThat(answer.status()).isIn(200, 403);
        return answer.status() == 200 && (act == Act.CHANGE || answer.body().contains(mark));
    }

    private boolean graphQl(Person person, What what, Act act) {
        if (act == Act.LIST) {
            var answer = as(person).graphQl("{ it: " + at(what.graphQlList) + " }");
            return isAnswered(answer.expect(200))
                    && answer.at("/data/it").toString().contains(mark);
        }
        if (act == Act.READ) {
            var query = "query($id: ID!) { it: " + what.noun() + "(id: $id) { " + what.word + " } }";
            var answer = as(person).graphQl(query, Map.of("id", ids.get(what)));
            return isAnswered(answer.expect(200))
                    && answer.text("/data/it/" + what.word).contains(mark);
        }
        var input = new HashMap<String, Object>(Map.of("id", ids.get(what), what.fields.get(1), text()));
        var mutation =
                "mutation($in: Change%1$sInput!) { it: change%1$s(input: $in) { %2$s { id } userErrors { code } } }"
                        .formatted(what.type(), what == What.CLIENT_NOTE ? "note" : what.noun());
        return isAnswered(as(person).graphQl(mutation, Map.of("in", input)).expect(200));
    }

    /** Answered, or refused with the one code or the other. */
    private static boolean isAnswered(Answer answer) {
        var codes = Stream.of("/errors/0/extensions/code", "/data/it/userErrors/0/code")
                .map(answer::text)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(Set.of("forbidden", "missing_scope")).containsAll(codes);
        return codes.isEmpty();
    }

    private boolean pages(Who who, What what, Act act) {
        var browser = browsers.computeIfAbsent(who, someone -> browser(people.get(someone)));
        var page = switch (act) {
            case LIST -> browser.get(at(what.pageList));
            case READ -> browser.get(at(what.page));
            case CHANGE -> browser.post(at(what.page), Map.of(what.fields.get(2), text()));
        };
        // Whoever sees a note and did not write it is told so in its form.
        assertThat(page.status()).isIn(200, 302, 403, 422);
        return act == Act.LIST ? page.status() == 200 && hasRow(page.body()) : page.status() < 400;
    }

    /** More often than in the field that was searched with. */
    private static boolean hasRow(String page) {
        return page.replace("value=\"" + mark + "\"", "")
                .replace("text=" + mark, "")
                .replace("stage=" + mark, "")
                .contains(mark);
    }
}
