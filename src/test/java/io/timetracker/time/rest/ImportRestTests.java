package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** T-07 in its three forms, and the jobs beside it. */
@Tag("engine")
class ImportRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String IMPORT = ENTRIES + "/import-csv";
    private static final String HEADER = "project_id,start_time,end_time,task_id,notes,tags,billable\n";

    @Autowired
    ProjectCatalog catalog;

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    @AfterEach
    void rulesAreAsTheyWere() {
        world.resetRules();
    }

    private Answer raw(String query, String csv) {
        return api.with("Content-Type", "text/csv").post(IMPORT + query, csv);
    }

    private Answer raw(String csv) {
        return raw("", csv);
    }

    private String rows(String... cells) {
        var csv = new StringBuilder(HEADER);
        for (var row : cells) {
            csv.append(website).append(',').append(row).append('\n');
        }
        return csv.toString();
    }

    private static String multipart(String file) {
        return "--sep\r\nContent-Disposition: form-data; name=\"file\"; filename=\"/home/ada/2025.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--sep--\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long count() {
        return api.get(ENTRIES).expect(200).number("/pagination/total");
    }

    @Nested
    class Forms {

        private String csv;

        @BeforeEach
        void oneRow() {
            csv = rows("2025-01-27T09:00:00,2025-01-27T10:30:00,,Layout,\"css,print\",no");
        }

        private void isIn(Answer answer) {
            answer.expect(200);
            assertThat(answer.at("/success").asBoolean()).isTrue();
            assertThat(answer.number("/created")).isEqualTo(1);
            assertThat(answer.number("/failed")).isZero();
            assertThat(answer.at("/errors").isEmpty()).isTrue();
            var entry = api.get(ENTRIES).at("/time_entries/0");
            assertThat(entry.get("start_time").asString()).isEqualTo("2025-01-27T09:00:00");
            assertThat(entry.get("duration_seconds").asInt()).isEqualTo(5400);
            assertThat(entry.get("notes").asString()).isEqualTo("Layout");
            assertThat(entry.get("tags").asString()).isEqualTo("css,print");
            assertThat(entry.get("billable").asBoolean()).isFalse();
            assertThat(entry.get("source").asString()).isEqualTo("manual");
            assertThat(entry.get("user_id").asLong()).isEqualTo(ada.id().value());
        }

        @Test
        void aPartNamedFile() {
            var answer = api.with("Content-Type", "multipart/form-data; boundary=sep")
                    .post(IMPORT, multipart(csv.replace("\n", "\r\n")));

            isIn(answer);
            assertThat(api.get(IMPORT + "/" + answer.number("/job_id")).text("/job/file_name"))
                    .isEqualTo("2025.csv");
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "data"})
        void json(String field) {
            isIn(api.post(IMPORT, Map.of(field, csv)));
        }

        /** The last is what curl says of any body. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/csv",
                    "text/plain; charset=utf-8",
                    "application/octet-stream",
                    "application/x-www-form-urlencoded"
                })
        void theTextItself(String type) {
            isIn(api.with("Content-Type", type).post(IMPORT, csv));
        }

        @Test
        void jsonThatSaysItIsAForm() {
            isIn(api.with("Content-Type", "application/x-www-form-urlencoded")
                    .post(IMPORT, "{\"csv\": \"" + csv.replace("\"", "\\\"").replace("\n", "\\n") + "\"}"));
        }

        @Test
        void aByteOrderMarkIsNoPartOfAName() {
            isIn(raw("\uFEFF" + csv));
        }

        @Test
        void aKeyIsNoHindrance() {
            isIn(api.with("Content-Type", "text/csv")
                    .with("Idempotency-Key", World.unique("key"))
                    .post(IMPORT, csv));
        }
    }

    @Nested
    class Unreadable {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", ",,\n"})
        void whatIsEmptyIsSaidToBe(String nothing) {
            var answer = raw(nothing).expect(400);

            assertThat(answer.at("/success").asBoolean(true)).isFalse();
            assertThat(answer.text("/error")).isEqualTo("Empty CSV");
        }

        @Test
        void jsonWithoutAFileIsEmpty() {
            assertThat(api.post(IMPORT, Map.of()).expect(400).text("/error")).isEqualTo("Empty CSV");
            assertThat(api.post(IMPORT, Map.of("csv", "")).expect(400).text("/error"))
                    .isEqualTo("Empty CSV");
            assertThat(api.post(IMPORT, "[1]").expect(400).text("/error_code")).isEqualTo("bad_request");
            assertThat(api.post(IMPORT, "{\"csv\":").expect(400).text("/error_code"))
                    .isEqualTo("bad_request");
        }

        @Test
        void aHeaderAloneIsNothingWrong() {
            var answer = raw(HEADER).expect(200);

            assertThat(answer.number("/created") + answer.number("/failed")).isZero();
        }

        @Test
        void nothingOfABrokenFileIsImported() {
            var good = "2025-01-27T09:00:00,2025-01-27T10:00:00,,ok,,\n";

            assertThat(raw(rows(good + website + ",2025-01-27T10:00:00,2025-01-27T11:00:00,,\"a\" b,,"))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("csv_quoting");
            assertThat(raw(rows(good + website + ",2025-01-27T10:00:00,2025-01-27T11:00:00,,\"open,,"))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("csv_quoting");
            assertThat(raw(rows(good) + "\0").expect(400).text("/details/reason"))
                    .isEqualTo("csv_not_text");
            assertThat(count()).isZero();
        }

        @Test
        void anotherEncodingIsNamed() {
            var body = bytes(rows("2025-01-27T09:00:00,2025-01-27T10:00:00,,f\u00fcr,,"), StandardCharsets.ISO_8859_1);

            assertThat(body.expect(400).text("/details/reason")).isEqualTo("csv_not_utf8");
            assertThat(bytes(HEADER, StandardCharsets.UTF_16).expect(400).text("/details/reason"))
                    .isEqualTo("csv_utf16");
            assertThat(count()).isZero();
        }

        private Answer bytes(String text, java.nio.charset.Charset charset) {
            return api.with("Content-Type", "text/csv").postBytes(IMPORT, text.getBytes(charset));
        }

        @Test
        void seventeenMegabytesAreTooMany() {
            var much = "x".repeat(17 * 1024 * 1024);

            assertThat(raw(much).expect(413).text("/error_code")).isEqualTo("payload_too_large");
            assertThat(api.with("Content-Type", "multipart/form-data; boundary=sep")
                            .post(IMPORT, multipart(much))
                            .expect(413)
                            .text("/error_code"))
                    .isEqualTo("payload_too_large");
        }
    }

    @Nested
    class Rows {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    ",2025-01-27T09:00,2025-01-27T10:00 | project_id is required | import_missing",
                    "x,2025-01-27T09:00,2025-01-27T10:00 | project_id must be a number, not x | import_not_a_number",
                    "987654321,2025-01-27T09:00,2025-01-27T10:00 | There is no such project | invalid_project",
                    "<P>,,2025-01-27T10:00 | start_time is required | import_missing",
                    "<P>,2025-01-27T09:00, | end_time is required | import_missing",
                    "<P>,yesterday,2025-01-27T10:00 | start_time cannot be read: yesterday | import_not_a_moment",
                    "<P>,2025-02-30,2025-03-01 | start_time cannot be read: 2025-02-30 | import_not_a_moment",
                    "<P>,2025-01-27T09:00,2025-01-27T09:00 | The end must lie after the start, and a length must fit into its day | invalid_time_range",
                    "<P>,1970-01-02,2199-01-01 | The end must lie after the start, and a length must fit into its day | invalid_time_range",
                    "<P>,2025-01-27T09:00,2025-01-27T10:00,987654321 | There is no such task | invalid_task",
                    "<P>,2025-01-27T09:00,2025-01-27T10:00,x | task_id must be a number, not x | import_not_a_number",
                    "<P>,2025-01-27T09:00,2025-01-27T10:00,,a,b,yes,more | The row has 8 cells, the header only 7: a text with a comma needs quotes | import_too_many_cells"
                })
        void aBadRowFailsAloneAndSaysWhy(String row, String error, String reason) {
            var good = website + ",2025-01-28T09:00,2025-01-28T10:00,,good,,\n";
            var csv = HEADER + good + row.replace("<P>", Long.toString(website)) + "\n"
                    + good.replace("T09", "T11").replace("T10", "T12");

            var answer = raw(csv).expect(200);

            assertThat(answer.number("/created")).isEqualTo(2);
            assertThat(answer.number("/failed")).isEqualTo(1);
            assertThat(answer.number("/errors/0/row")).isEqualTo(3);
            assertThat(answer.text("/errors/0/error")).isEqualTo(error);
            assertThat(answer.text("/errors/0/reason")).isEqualTo(reason);
            assertThat(count()).isEqualTo(2);
        }

        @Test
        void thePlaceMustBeOpenToTheCaller() {
            var mallory = world.person("mallory");
            var hers = world.project(mallory, "Hers");
            var archived = world.archivedProject(ada, "Old");
            var foreign = world.task(ada, world.project(ada, "Other"), "Foreign");
            var csv = HEADER + hers + ",2025-01-27T09:00,2025-01-27T10:00\n" + archived
                    + ",2025-01-27T09:00,2025-01-27T10:00\n" + website + ",2025-01-27T09:00,2025-01-27T10:00,"
                    + foreign + "\n";

            var answer = raw(csv).expect(200);

            assertThat(answer.number("/created")).isZero();
            assertThat(answer.at("/errors")
                            .valueStream()
                            .map(error -> error.get("reason").asString()))
                    .containsExactly("forbidden", "project_archived", "invalid_task");
        }

        @Test
        void noTwoRowsOverlapNorWhatIsThere() {
            raw(rows("2025-01-27T09:00,2025-01-27T10:00")).expect(200);

            var answer = raw(rows(
                            "2025-01-27T09:30,2025-01-27T11:00",
                            "2025-01-27T10:00,2025-01-27T12:00",
                            "2025-01-27T11:59,2025-01-27T13:00",
                            "2025-01-27T12:00,2025-01-27T13:00"))
                    .expect(200);

            assertThat(answer.number("/created")).isEqualTo(2);
            assertThat(answer.at("/errors")
                            .valueStream()
                            .map(error -> error.get("row").asInt()))
                    .containsExactly(2, 4);
            assertThat(answer.text("/errors/0/error")).isEqualTo("Time range overlaps another entry");
        }

        @Test
        void administratorsMayOverlapAndLeaveFieldsOut() {
            world.requireTask(true);
            var admin = world.person("grace", Role.ADMIN);
            var csv = rows("2025-01-27T09:00,2025-01-27T10:00", "2025-01-27T09:30,2025-01-27T10:00");

            assertThat(raw(csv).text("/errors/0/reason")).isEqualTo("task_required");
            assertThat(as(admin)
                            .with("Content-Type", "text/csv")
                            .post(IMPORT, csv)
                            .expect(200)
                            .number("/created"))
                    .isEqualTo(2);
        }

        @Test
        void namesOfColumnsHaveAnyCaseAndOrder() {
            var task = world.task(ada, website, "Header");
            var csv =
                    "Description, Start ,End,Project ID,TASK_ID\n\"two\nlines, \"\"quoted\"\"\",2025-01-27,2025-01-27 08:00,"
                            + website + "," + task + "\n";

            assertThat(raw(csv).expect(200).number("/created")).isEqualTo(1);
            var entry = api.get(ENTRIES).at("/time_entries/0");
            assertThat(entry.get("notes").asString()).isEqualTo("two\nlines, \"quoted\"");
            assertThat(entry.get("start_time").asString()).isEqualTo("2025-01-27T00:00:00");
            assertThat(entry.get("task_id").asLong()).isEqualTo(task);
            assertThat(entry.get("billable").asBoolean()).isTrue();
        }

        @Test
        void anOffsetIsConverted() {
            raw(rows("2025-01-27T09:00:00Z,2025-01-27T12:00+02:00")).expect(200);

            var entry = api.get(ENTRIES).at("/time_entries/0");
            assertThat(entry.get("start_time").asString()).isEqualTo("2025-01-27T10:00:00");
            assertThat(entry.get("end_time").asString()).isEqualTo("2025-01-27T11:00:00");
        }

        @ParameterizedTest
        @CsvSource({"1,true", "TRUE,true", "Yes,true", "y,true", ",true", "0,false", "no,false", "maybe,false"})
        void billableAsTheContractSays(String cell, boolean billable) {
            raw(rows("2025-01-27T09:00,2025-01-27T10:00,,,," + (cell == null ? "" : cell)))
                    .expect(200);

            assertThat(api.get(ENTRIES).at("/time_entries/0/billable").asBoolean())
                    .isEqualTo(billable);
        }

        @Test
        void atMostFiftyErrorsAreTold() {
            var csv = HEADER + ",x,y\n".repeat(60);

            var answer = raw(csv).expect(200);

            assertThat(answer.number("/failed")).isEqualTo(60);
            assertThat(answer.at("/errors").size()).isEqualTo(50);
            assertThat(api.get(IMPORT + "/" + answer.number("/job_id") + "/rows?outcome=failed")
                            .at("/rows")
                            .size())
                    .isEqualTo(60);
        }

        @Test
        void theOwnersRoundingCountsAndTheProjectKnowsIt() {
            raw(rows("2025-01-27T09:00,2025-01-27T10:00", "2025-01-28T09:00,2025-01-28T11:00,,,,no"))
                    .expect(200);

            var worked = catalog.get(new ProjectId(website), ada.user()).worked();
            assertThat(worked.seconds()).isEqualTo(3 * 3600);
            assertThat(worked.billableSeconds()).isEqualTo(3600);
        }

        @Test
        void projectsAndTasksAreFoundByName() {
            var shop = world.uniqueProject(ada, "Shop");
            var task = world.task(ada, shop.id().value(), "Cart");
            var csv = "project,task,start,end\n" + shop.name().toUpperCase(java.util.Locale.ROOT)
                    + ",cart,2025-01-27T09:00,2025-01-27T10:00\nNobody's,,2025-01-27T10:00,2025-01-27T11:00\n"
                    + shop.name() + ",Nothing,2025-01-27T10:00,2025-01-27T11:00\n";

            var answer = raw(csv).expect(200);

            assertThat(answer.number("/created")).isEqualTo(1);
            assertThat(answer.at("/errors")
                            .valueStream()
                            .map(error -> error.get("reason").asString()))
                    .containsExactly("import_unknown_project", "import_unknown_task");
            assertThat(api.get(ENTRIES).at("/time_entries/0/task_id").asLong()).isEqualTo(task);
        }

        @Test
        void aNameThatTwoProjectsHaveNeedsTheClient() {
            var one = world.project(ada, "Twins");
            world.project(ada, "Twins");
            var client = catalog.get(new ProjectId(one), ada.user()).clientId();
            var name = api.get("/api/v1/clients/" + client.value()).text("/client/name");

            assertThat(raw("project,start,end\nTwins,2025-01-27T09:00,2025-01-27T10:00\n")
                            .text("/errors/0/reason"))
                    .isEqualTo("import_ambiguous_project");
            raw("project,client,start,end\nTwins," + name + ",2025-01-27T09:00,2025-01-27T10:00\n")
                    .expect(200);
            assertThat(api.get(ENTRIES).at("/time_entries/0/project_id").asLong())
                    .isEqualTo(one);
        }
    }

    @Nested
    class Again {

        @Test
        void theSameFileAddsNothing() {
            var csv = rows(
                    "2025-01-27T09:00,2025-01-27T10:00,,=1+1,,",
                    "2025-01-27T10:00,2025-01-27T11:00,,,,",
                    "2025-01-27T10:00,2025-01-27T11:00,,,,");

            var first = raw(csv).expect(200);
            var second = raw(csv).expect(200);

            assertThat(first.number("/created")).isEqualTo(2);
            assertThat(first.number("/skipped")).isEqualTo(1);
            assertThat(second.number("/created")).isZero();
            assertThat(second.number("/failed")).isZero();
            assertThat(second.number("/skipped")).isEqualTo(3);
            assertThat(count()).isEqualTo(2);
            assertThat(api.get(ENTRIES).body()).contains("=1+1");
        }

        /** Neither what was corrected meanwhile, nor who asks, nor what the overlap rule says makes a row new. */
        @Test
        void norWhenItsEntryWasCorrectedMeanwhile() {
            world.overlaps("allow");
            var csv = rows("2025-01-27T09:00,2025-01-27T10:00,,Layuot,,");
            raw(csv).expect(200);
            var entry = "/api/v1/time-entries/" + api.get(ENTRIES).number("/time_entries/0/id");
            api.patch(entry, Map.of("notes", "Layout", "end_time", "2025-01-27T10:30:00"))
                    .expect(200);

            var dry = raw("?dry_run=true", csv).expect(200);
            var second = raw(csv).expect(200);

            assertThat(dry.number("/skipped")).isEqualTo(1);
            assertThat(second.number("/skipped")).isEqualTo(1);
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void aDeletedOneCanBeImportedAgain() {
            var csv = rows("2025-01-27T09:00,2025-01-27T10:00,,Layout,,");
            raw(csv).expect(200);
            api.delete("/api/v1/time-entries/" + api.get(ENTRIES).number("/time_entries/0/id"))
                    .expect(200);

            assertThat(raw(csv).expect(200).number("/created")).isEqualTo(1);
            assertThat(raw(csv).expect(200).number("/skipped")).isEqualTo(1);
        }

        @Test
        void otherWordsAreOtherWorkAndOverlap() {
            raw(rows("2025-01-27T09:00,2025-01-27T10:00,,Layout,,")).expect(200);

            assertThat(raw(rows("2025-01-27T09:00,2025-01-27T10:00,,Print,,")).text("/errors/0/reason"))
                    .isEqualTo("overlapping_entry");
        }

        @Test
        void aDryRunSaysTheSameAndChangesNothing() {
            var csv = rows(
                    "2025-01-27T09:00,2025-01-27T10:00,,,,",
                    "2025-01-27T09:30,2025-01-27T11:00,,,,",
                    "2025-01-27T09:00,2025-01-27T10:00,,,,",
                    ",2025-01-27T10:00,,,,");

            var dry = raw("?dry_run=true", csv).expect(200);

            assertThat(dry.at("/dry_run").asBoolean()).isTrue();
            assertThat(dry.at("/job_id").isNull()).isTrue();
            assertThat(count()).isZero();
            assertThat(api.get(ENTRIES + "/imports").at("/imports").isEmpty()).isTrue();
            var wet = raw(csv).expect(200);
            for (var key : new String[] {"/created", "/skipped", "/failed", "/errors", "/total_seconds"}) {
                assertThat(dry.at(key)).as(key).isEqualTo(wet.at(key));
            }
        }
    }

    @Nested
    class OtherTools {

        @Test
        void columnsAreToldAndDaysAreRead() {
            var csv = "Projekt;Datum;Von;Bis;Was\n" + website + ";27.1.2025;9:00;10:30;a\n" + website
                    + ";27.1.2025;23:00;1:00;b\n";
            var mapping = encoded(
                    "{\"Projekt\":\"project_id\",\"Datum\":\"start_date\",\"Von\":\"start\",\"Bis\":\"end\",\"Was\":\"notes\"}");

            var answer = raw("?delimiter=semicolon&dates=dmy&mapping=" + mapping, csv)
                    .expect(200);

            assertThat(answer.number("/created")).isEqualTo(2);
            assertThat(answer.number("/total_seconds")).isEqualTo(5400 + 7200);
            assertThat(api.get(ENTRIES).at("/time_entries/0/end_time").asString())
                    .isEqualTo("2025-01-28T01:00:00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"delimiter=pipe", "dates=ymd", "mapping=x", "mapping=%5B%5D"})
        void whatIsNoChoiceIsRefused(String parameter) {
            assertThat(raw("?" + parameter, rows("2025-01-27T09:00,2025-01-27T10:00"))
                            .expect(400)
                            .text("/error_code"))
                    .isEqualTo("validation_error");
            assertThat(count()).isZero();
        }

        @Test
        void theFilesOwnTotalIsChecked() {
            var rows = website + ",2025-01-27T09:00,2025-01-27T10:20,1.33\n" + website
                    + ",2025-01-27T11:00,2025-01-27T12:00,1:00\n";
            var csv = "project_id,start,end,duration\n" + rows;

            var sum = raw("?dry_run=true", csv).expect(200);
            assertThat(sum.number("/file_total_seconds")).isEqualTo(8400);
            assertThat(sum.at("/total_matches").asBoolean()).isTrue();
            var total = raw("?dry_run=true", csv + "Total,,,3:20:00\n").expect(200);
            assertThat(total.number("/failed")).isZero();
            assertThat(total.number("/file_total_seconds")).isEqualTo(12000);
            assertThat(total.number("/rows_seconds")).isEqualTo(8400);
            assertThat(total.at("/total_matches").asBoolean(true)).isFalse();
            assertThat(raw(HEADER).at("/total_matches").isNull()).isTrue();
        }
    }

    @Nested
    class Jobs {

        private Answer over(long job) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !api.get(IMPORT + "/" + job).text("/job/state").matches("queued|running"));
            return api.get(IMPORT + "/" + job).expect(200);
        }

        @Test
        void inTheBackgroundTheSameComesOfIt() {
            var answer = raw(
                            "?background=true",
                            rows("2025-01-27T09:00,2025-01-27T10:00,,,,", "2025-01-27T09:00,x,,=bad,,"))
                    .expect(202);

            var job = answer.number("/job/id");
            var done = over(job);
            assertThat(done.text("/job/state")).isEqualTo("done");
            assertThat(done.number("/job/percent")).isEqualTo(100);
            assertThat(done.number("/job/created")).isEqualTo(1);
            assertThat(done.number("/job/failed")).isEqualTo(1);
            assertThat(done.number("/job/total_seconds")).isEqualTo(3600);
            assertThat(count()).isEqualTo(1);
            var rows = api.get(IMPORT + "/" + job + "/rows").expect(200);
            assertThat(rows.number("/rows/0/time_entry_id"))
                    .isEqualTo(api.get(ENTRIES).number("/time_entries/0/id"));
            assertThat(rows.text("/rows/1/outcome")).isEqualTo("failed");
            assertThat(api.get(ENTRIES + "/imports").number("/imports/0/id")).isEqualTo(job);
        }

        @Test
        void whatFailedComesBackAsAFileThatCanBeCorrected() {
            var job = raw(rows("2025-01-27T09:00,x,,=cmd,,", "2025-01-27T09:00,2025-01-27T10:00,,,,"))
                    .expect(200)
                    .number("/job_id");

            var file = api.get(IMPORT + "/" + job + "/failed.csv").expect(200);

            assertThat(file.header("Content-Type")).startsWith("text/csv");
            assertThat(file.body())
                    .isEqualTo(HEADER.strip() + ",row,error\r\n" + website
                            + ",2025-01-27T09:00,x,,'=cmd,,,2,end_time cannot be read: x\r\n");
            assertThat(raw(file.body().replace(",x,,", ",2025-01-27T09:00:30,,"))
                            .expect(200)
                            .number("/created"))
                    .isZero();
            assertThat(raw(file.body().replace("T09:00,x,,", "T08:00,2025-01-27T09:00,,"))
                            .expect(200)
                            .number("/created"))
                    .isEqualTo(1);
            assertThat(api.get(ENTRIES).at("/time_entries").toString()).contains("\"=cmd\"");
        }

        @Test
        void aTrialIsReadInAnotherWayAndThenRun() {
            var csv = "Projekt,start,end\n" + website + ",1/2/2025 9:00 AM,1/2/2025 1:00 PM\n";
            var job = raw("?background=true&dry_run=true", csv).expect(202).number("/job/id");
            var tried = over(job);
            assertThat(tried.text("/job/state")).isEqualTo("tried");
            assertThat(tried.number("/job/failed")).isEqualTo(1);
            assertThat(tried.text("/job/columns/0")).isEmpty();

            var retry = Map.of("columns", java.util.List.of("project_id", "start", "end"), "dates", "mdy");
            api.post(IMPORT + "/" + job + "/retry", retry).expect(200);
            assertThat(over(job).number("/job/created")).isEqualTo(1);
            assertThat(count()).isZero();
            api.post(IMPORT + "/" + job + "/run", Map.of()).expect(200);

            assertThat(over(job).text("/job/state")).isEqualTo("done");
            assertThat(api.get(ENTRIES).text("/time_entries/0/start_time")).isEqualTo("2025-01-02T09:00:00");
            assertThat(api.post(IMPORT + "/" + job + "/run", Map.of())
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("import_not_tried");
            assertThat(api.post(IMPORT + "/" + job + "/cancel", Map.of())
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("import_over");
        }

        @Test
        void eachMeaningIsChosenOnce() {
            var job = raw("?background=true&dry_run=true", rows("2025-01-27T09:00,x"))
                    .number("/job/id");
            over(job);

            for (var columns : new String[] {
                "[\"notes\"]", "[\"x\",null,null,null,null,null,null]", "[\"notes\",\"notes\",null,null,null,null,null]"
            }) {
                assertThat(api.post(IMPORT + "/" + job + "/retry", "{\"columns\":" + columns + "}")
                                .expect(400)
                                .at("/errors/columns")
                                .isEmpty())
                        .isFalse();
            }
        }

        @Test
        void aTrialThatIsCancelledIsNoMore() {
            var job = raw("?background=true&dry_run=true", rows("2025-01-27T09:00,2025-01-27T10:00"))
                    .number("/job/id");
            over(job);

            assertThat(api.post(IMPORT + "/" + job + "/cancel", Map.of())
                            .expect(200)
                            .text("/job/state"))
                    .isEqualTo("cancelled");
            api.post(IMPORT + "/" + job + "/run", Map.of()).expect(400);
            assertThat(count()).isZero();
        }

        @Test
        void somebodyElsesIsNobodysBusiness() {
            var job = raw(rows("2025-01-27T09:00,x")).number("/job_id");
            var mallory = as(world.person("mallory"));

            for (var path : new String[] {"", "/rows", "/failed.csv"}) {
                mallory.get(IMPORT + "/" + job + path).expect(403);
                as(world.admin()).get(IMPORT + "/" + job + path).expect(200);
                api.get(IMPORT + "/987654321" + path).expect(404);
            }
            for (var act : new String[] {"run", "retry", "cancel"}) {
                mallory.post(IMPORT + "/" + job + "/" + act, Map.of()).expect(403);
            }
            assertThat(mallory.get(ENTRIES + "/imports").at("/imports").isEmpty())
                    .isTrue();
            as(world.narrow(ada, "read:time_entries"))
                    .post(IMPORT, Map.of("csv", "x"))
                    .expect(403);
        }
    }
}
