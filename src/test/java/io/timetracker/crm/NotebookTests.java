package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is noted of a client, through the three faces. */
@Tag("engine")
class NotebookTests extends ApplicationTest {

    private static final String CLIENTS =
            "{ clients { nodes { notes(first: 1) { nodes { content author { username } } pageInfo { hasNextPage } } } } }";

    private Person ada;
    private Person grace;
    private Api api;
    private long client;
    private String notes;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        api = as(ada);
        client = world.client(ada).value();
        notes = "/api/v1/clients/" + client + "/notes";
    }

    private Answer write(String content, boolean important) {
        return api.post(notes, Map.of("content", content, "is_important", important))
                .expect(201);
    }

    private static String one(long id) {
        return "/api/v1/client-notes/" + id;
    }

    @Test
    void aNoteComesBackWithEveryFieldOfTheContract() {
        var created = write(" Call\r\nback ", true);

        var note = created.at("/note");
        assertThat(note.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "content",
                        "client_id",
                        "client_name",
                        "user_id",
                        "author",
                        "author_full_name",
                        "author_name",
                        "is_important",
                        "created_at",
                        "updated_at");
        assertThat(created.text("/note/content")).isEqualTo("Call\nback");
        assertThat(created.text("/note/author")).isEqualTo(ada.username());
        assertThat(created.text("/note/author_name")).isEqualTo(ada.username());
        assertThat(created.at("/note/is_important").asBoolean()).isTrue();
        assertThat(created.text("/message")).isNotBlank();
        assertThat(api.get(one(created.number("/note/id"))).expect(200).at("/note"))
                .isEqualTo(note);
    }

    @Test
    void aNoteMustSaySomething() {
        var refused =
                api.post(notes, Map.of("content", " \n", "is_important", true)).expect(400);
        assertThat(refused.text("/error")).isEqualTo("content is required");
        assertThat(refused.text("/details/reason")).isEqualTo("content_required");
        api.post(notes, Map.of()).expect(400);
        api.patch(one(write("x", false).number("/note/id")), Map.of("is_important", true))
                .expect(400);
        var tooLong = api.post(notes, Map.of("content", "İ".repeat(20_001))).expect(400);
        assertThat(tooLong.at("/errors").propertyNames()).containsExactly("content");
    }

    @Test
    void importantNotesComeFirstThenTheNewestOnPagesAndByCursor() {
        write("old", false);
        write("first", true);
        write("new", false);
        write("second", true);

        assertThat(contents(api.get(notes))).containsExactly("second", "first", "new", "old");
        var page = api.get(notes + "?page=2&per_page=3").expect(200);
        assertThat(contents(page)).containsExactly("old");
        assertThat(page.number("/pagination/total")).isEqualTo(4);
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var part = api.get(notes + "?per_page=1&cursor=" + cursor).expect(200);
            found.addAll(contents(part));
            cursor = part.text("/pagination/next_cursor");
        } while (cursor != null);
        assertThat(found).containsExactly("second", "first", "new", "old");
        api.get(notes + "?cursor=bm9uc2Vuc2U").expect(400);
    }

    private static List<String> contents(Answer answer) {
        return answer.expect(200)
                .at("/notes")
                .valueStream()
                .map(note -> note.get("content").asString())
                .toList();
    }

    @Test
    void onlyTheAuthorAndAdministratorsChangeANote() {
        var id = write("mine", false).number("/note/id");

        as(grace).get(one(id)).expect(200);
        as(grace).patch(one(id), Map.of("content", "hers")).expect(403);
        as(grace).delete(one(id)).expect(403);
        assertThat(api.put(one(id), Map.of("content", "better")).expect(200).text("/note/content"))
                .isEqualTo("better");
        api.with("If-Match", "\"1\"").patch(one(id), Map.of("content", "stale")).expect(412);
        as(world.admin()).patch(one(id), Map.of("content", "root")).expect(200);
        api.delete(one(id)).expect(200);
        api.delete(one(id)).expect(404);
    }

    @Test
    void malloryGetsNowhere() {
        var id = write("secret", false).number("/note/id");
        var mallory = as(world.person("mallory"));

        mallory.get(notes).expect(403);
        mallory.post(notes, Map.of("content", "x")).expect(403);
        mallory.get(one(id)).expect(403);
        mallory.patch(one(id), Map.of("content", "x")).expect(403);
        mallory.delete(one(id)).expect(403);
        as(world.narrow(ada, "read:contacts")).get(notes).expect(403);
        as(world.narrow(ada, "read:clients"))
                .post(notes, Map.of("content", "x"))
                .expect(403);
        api.get("/api/v1/clients/987654321/notes").expect(404);
        api.get(one(987654321)).expect(404);
        assertThat(mallory.graphQl("{ clientNote(id: %d) { content } }".formatted(id))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        assertThat(mallory.graphQl("{ clientNotes(clientId: %d) { totalCount } }".formatted(client))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
    }

    @Test
    void graphQlWritesChangesAndDeletes() {
        var written = api.graphQl(
                "mutation ($input: WriteClientNoteInput!) { writeClientNote(input: $input) { note { id content client { name } author { username } } userErrors { code } } }",
                Map.of("input", Map.of("clientId", client, "content", "x")));
        var id = written.text("/data/writeClientNote/note/id");
        var change =
                "mutation ($input: ChangeClientNoteInput!) { changeClientNote(input: $input) { note { isImportant content } userErrors { code } } }";
        var changed = api.graphQl(change, Map.of("input", Map.of("id", id, "isImportant", true)));
        var refused = as(grace).graphQl(change, Map.of("input", Map.of("id", id, "isImportant", false)));
        var deleted = api.graphQl(
                "mutation { deleteClientNote(id: %s) { deletedNoteId userErrors { code } } }".formatted(id));

        assertThat(written.text("/data/writeClientNote/note/author/username")).isEqualTo(ada.username());
        assertThat(changed.at("/data/changeClientNote/note/isImportant").asBoolean())
                .as(changed.body())
                .isTrue();
        assertThat(changed.text("/data/changeClientNote/note/content")).isEqualTo("x");
        assertThat(refused.text("/data/changeClientNote/userErrors/0/code")).isEqualTo("forbidden");
        assertThat(deleted.text("/data/deleteClientNote/deletedNoteId")).isEqualTo(id);
    }

    @Test
    void theNotesOfManyClientsNeedOneStatement() {
        write("one", false);
        write("two", false);
        var few = cost();
        for (var number = 0; number < 10; number++) {
            as(ada).post("/api/v1/clients/" + world.client(ada).value() + "/notes", Map.of("content", "x"))
                    .expect(201);
        }

        var many = cost();

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(5);
        assertThat(api.graphQl(CLIENTS).at("/data/clients/nodes").valueStream())
                .anyMatch(node -> node.at("/notes/pageInfo/hasNextPage").asBoolean());
    }

    /** Without what is read anew every now and then. */
    private List<String> cost() {
        return statements.duringARead(() -> api.graphQl(CLIENTS).expect(200)).stream()
                .filter(sql -> !sql.contains("from settings"))
                .toList();
    }

    @Test
    void notesAreWrittenEditedAndDeletedOnThePageOfTheClient() {
        var browser = browser(ada);
        var page = "/clients/" + client;
        var empty = browser.get(page).expect(200);
        assertThat(empty.text("#notes")).contains("Nothing is noted yet");

        assertThat(browser.submit(empty, "#notes form", Map.of("content", " "))
                        .expect(422)
                        .text("#content-error"))
                .isEqualTo("content is required");
        browser.submit(empty, "#notes form", Map.of("content", "<b>Call</b>", "important", "true"))
                .expect(302);
        var shown = browser.get(page);
        assertThat(shown.text("#notes .timeline")).contains("<b>Call</b>", ada.username(), "Important");

        var id = api.get(notes).number("/notes/0/id");
        var form = browser.getInPlace(page + "/notes/" + id).expect(200);
        assertThat(form.body()).doesNotContain("<html");
        assertThat(form.html().expectFirst("#note-content").val()).isEqualTo("<b>Call</b>");
        var changed = browser.postInPlace(page + "/notes/" + id, Map.of("content", "Wrote", "version", 1));
        assertThat(changed.expect(200).text("#notes .timeline")).contains("Wrote", "edited");
        assertThat(browser.postInPlace(page + "/notes/" + id, Map.of("content", "Stale", "version", 1))
                        .expect(422)
                        .text("#notes"))
                .contains("Somebody else changed this note", "There now: Wrote");
        browser.submit(browser.get(page), "#notes form[action$=delete]", Map.of())
                .expect(302);

        assertThat(browser.get(page).text("#notes")).contains("Nothing is noted yet");
    }

    @Test
    void buttonsStandOnlyBesideOnesOwnNotes() {
        write("mine", false);
        Browser hers = browser(grace);

        assertThat(hers.get("/clients/" + client).expect(200).has("#notes .timeline form"))
                .isFalse();
        hers.post("/clients/" + client + "/notes/987654321/delete", Map.of()).expect(404);
    }

    @Test
    void manyNotesArePagedInPlace() {
        for (var number = 0; number < 12; number++) {
            write("note " + number, false);
        }
        var browser = browser(ada);

        assertThat(browser.get("/clients/" + client).html().select("#notes .timeline > li"))
                .hasSize(10);
        assertThat(browser.get("/clients/" + client + "/notes?page=2").text("#notes .timeline"))
                .contains("note 0");
    }
}
