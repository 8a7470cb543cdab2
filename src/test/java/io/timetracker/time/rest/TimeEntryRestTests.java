package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class TimeEntryRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    private Map<String, Object> nineToFive() {
        return body("start_time", "2025-01-27T09:00:00", "end_time", "2025-01-27T17:00:00", "notes", "Work on feature");
    }

    private Map<String, Object> body(Object... pairs) {
        var body = new HashMap<String, Object>();
        body.put("project_id", website);
        for (var i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private long logged(String from, String to) {
        return api.post(ENTRIES, body("start_time", from, "end_time", to))
                .expect(201)
                .number("/time_entry/id");
    }

    @Nested
    class Logging {

        @Test
        void nobodyBeginsTomorrow() {
            var later = java.time.LocalDateTime.now().plusDays(3).withNano(0).toString();

            assertThat(api.post(ENTRIES, body("start_time", later)).expect(400).text("/details/reason"))
                    .isEqualTo("invalid_time_range");
        }

        @Test
        void eightHoursAreEightHoursAndInTheList() {
            var created = api.post(ENTRIES, nineToFive()).expect(201);

            assertThat(created.at("/time_entry/duration_hours").asDouble()).isEqualTo(8.0);
            assertThat(created.text("/time_entry/duration_formatted")).isEqualTo("08:00:00");
            assertThat(created.text("/time_entry/start_time")).isEqualTo("2025-01-27T09:00:00");
            assertThat(created.text("/time_entry/source")).isEqualTo("manual");
            assertThat(created.text("/time_entry/project")).isEqualTo(created.text("/time_entry/project_name"));
            assertThat(created.text("/time_entry/user")).isEqualTo(ada.username());
            assertThat(api.get(ENTRIES).at("/time_entries/0/id").asLong()).isEqualTo(created.number("/time_entry/id"));
        }

        @Test
        void everyKeyIsThereEveryTime() {
            var entry = api.post(ENTRIES, nineToFive()).expect(201).at("/time_entry");

            assertThat(entry.propertyNames())
                    .contains(
                            "id",
                            "user_id",
                            "project_id",
                            "client_id",
                            "task_id",
                            "start_time",
                            "end_time",
                            "duration_seconds",
                            "break_seconds",
                            "paused_at",
                            "duration_hours",
                            "duration_formatted",
                            "notes",
                            "tags",
                            "tag_list",
                            "source",
                            "billable",
                            "paid",
                            "invoice_number",
                            "is_active",
                            "created_at",
                            "updated_at",
                            "user",
                            "project",
                            "client",
                            "task",
                            "project_name",
                            "task_name",
                            "client_name");
        }

        @Test
        void noTimeCarriesAnOffset() {
            var entry = api.post(ENTRIES, nineToFive()).expect(201).at("/time_entry");

            for (var field : new String[] {"start_time", "end_time", "created_at", "updated_at"}) {
                assertThat(entry.get(field).asString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "2025-01-27T08:00:00Z, 2025-01-27T09:00:00",
            "2025-07-27T08:00:00Z, 2025-07-27T10:00:00",
            "2025-01-27T08:00:00+02:00, 2025-01-27T07:00:00",
            "2025-01-27T08:00:00+0200, 2025-01-27T07:00:00",
            "2025-01-27T08:00:00-05, 2025-01-27T14:00:00",
            "2025-01-27 08:00, 2025-01-27T08:00:00",
            "2025-01-27T08:00:00.000, 2025-01-27T08:00:00",
            "2025-01-27T08:00:00.250, 2025-01-27T08:00:00.250000"
        })
        void aTimeIsReadInTheAppZoneOrConvertedToIt(String given, String stored) {
            var end = given.startsWith("2025-07") ? "2025-07-27T23:00:00" : "2025-01-27T23:00:00";

            var created = api.post(ENTRIES, body("start_time", given, "end_time", end))
                    .expect(201);

            assertThat(created.text("/time_entry/start_time")).isEqualTo(stored);
        }

        @Test
        void theHourThatHappensTwiceIsReadAsTheSecond() {
            var created = api.post(
                            ENTRIES, body("start_time", "2025-10-26T02:30:00", "end_time", "2025-10-26T03:30:00"))
                    .expect(201);

            assertThat(created.number("/time_entry/duration_seconds")).isEqualTo(3600);
        }

        @Test
        void theDesktopsDateAndMinutesBecomeASpanFromNine() {
            var first = api.post(
                            ENTRIES,
                            body(
                                    "date",
                                    "2025-03-03",
                                    "duration_minutes",
                                    90,
                                    "task_id",
                                    null,
                                    "project_id",
                                    "" + website))
                    .expect(201);
            var second = api.post(ENTRIES, body("date", "2025-03-03", "duration_minutes", 30))
                    .expect(201);

            assertThat(first.text("/time_entry/start_time")).isEqualTo("2025-03-03T09:00:00");
            assertThat(first.text("/time_entry/end_time")).isEqualTo("2025-03-03T10:30:00");
            assertThat(second.text("/time_entry/start_time")).isEqualTo("2025-03-03T10:30:00");
        }

        @Test
        void minutesThatLeaveTheDayAreRefused() {
            var refused = api.post(ENTRIES, body("date", "2025-03-03", "duration_minutes", 16 * 60))
                    .expect(400);

            assertThat(refused.text("/details/reason")).isEqualTo("invalid_time_range");
        }

        @Test
        void withoutAnEndItRuns() {
            var created =
                    api.post(ENTRIES, body("start_time", "2025-01-27T09:00:00")).expect(201);

            assertThat(created.at("/time_entry/is_active").asBoolean()).isTrue();
            assertThat(created.text("/time_entry/source")).isEqualTo("auto");
            assertThat(created.at("/time_entry/duration_seconds").isNull()).isTrue();
            assertThat(api.get("/api/v1/timer/status").at("/active").asBoolean())
                    .isTrue();
        }

        @Test
        void aSecondRunningEntryIsRefused() {
            api.post(ENTRIES, body("start_time", "2025-01-27T09:00:00")).expect(201);

            var refused =
                    api.post(ENTRIES, body("start_time", "2025-01-28T09:00:00")).expect(409);

            assertThat(refused.text("/error_code")).isEqualTo("timer_already_running");
        }

        @Test
        void aTaskOfTheProjectGoesWithIt() {
            var task = world.task(ada, website, "Header");

            var created = api.post(
                            ENTRIES,
                            body(
                                    "task_id",
                                    task,
                                    "start_time",
                                    "2025-01-27T09:00:00",
                                    "end_time",
                                    "2025-01-27T10:00:00"))
                    .expect(201);

            assertThat(created.text("/time_entry/task_name")).isEqualTo("Header");
        }

        @Test
        void unknownFieldsAndNullsAreNoTrouble() {
            api.post(
                            ENTRIES,
                            body(
                                    "start_time",
                                    "2025-01-27T09:00:00",
                                    "end_time",
                                    "2025-01-27T10:00:00",
                                    "client_id",
                                    null,
                                    "whatever",
                                    3))
                    .expect(201);
        }

        @Test
        void overlappingTimeIsRefusedAndTouchingTimeIsNot() {
            logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");

            var refused = api.post(
                            ENTRIES, body("start_time", "2025-01-27T09:59:00", "end_time", "2025-01-27T11:00:00"))
                    .expect(400);

            assertThat(refused.text("/error_code")).isEqualTo("error");
            assertThat(refused.text("/details/reason")).isEqualTo("overlapping_entry");
            logged("2025-01-27T10:00:00", "2025-01-27T11:00:00");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2025-01-27",
                    "tomorrow",
                    "99999-01-01T00:00:00",
                    "2025-02-30T09:00:00",
                    "2025-01-27T25:00:00",
                    "-1"
                })
        void whatIsNoMomentIsReportedAtItsField(String start) {
            var refused = api.post(ENTRIES, body("start_time", start, "end_time", "2025-01-27T17:00:00"))
                    .expect(400);

            assertThat(refused.text("/error_code")).isEqualTo("validation_error");
            assertThat(refused.at("/errors/start_time/0").isString()).isTrue();
        }

        @Test
        void withoutAStartItIsReportedAtItsField() {
            var refused =
                    api.post(ENTRIES, body("end_time", "2025-01-27T17:00:00")).expect(400);

            assertThat(refused.at("/errors/start_time/0").isString()).isTrue();
        }

        @Test
        void eachRefusalHasItsReason() {
            var times = Map.of("start_time", "2025-01-27T09:00:00", "end_time", "2025-01-27T10:00:00");
            var other = world.project(ada, "Other");
            var archived = world.archivedProject(ada, "Old");
            var foreign = world.project(world.person("mallory"), "Secret");
            var foreignTask = world.task(ada, other, "Elsewhere");

            assertThat(reason(times, Map.of())).isEqualTo("missing_project_or_client");
            assertThat(reason(times, Map.of("project_id", 987654321))).isEqualTo("invalid_project");
            assertThat(reason(times, Map.of("project_id", archived))).isEqualTo("project_archived");
            assertThat(reason(times, Map.of("project_id", website, "task_id", foreignTask)))
                    .isEqualTo("invalid_task");
            assertThat(reason(times, Map.of("client_id", 987654321))).isEqualTo("invalid_client");
            var upsideDown = Map.of("start_time", "2025-01-27T10:00:00", "end_time", "2025-01-27T09:00:00");
            assertThat(reason(upsideDown, Map.of("project_id", website))).isEqualTo("invalid_time_range");
            var secret = new HashMap<String, Object>(times);
            secret.put("project_id", foreign);
            assertThat(api.post(ENTRIES, secret).expect(403).text("/error_code"))
                    .isEqualTo("forbidden");
        }

        private String reason(Map<String, ?> times, Map<String, ?> rest) {
            var body = new HashMap<String, Object>(times);
            body.putAll(rest);
            return api.post(ENTRIES, body).expect(400).text("/details/reason");
        }

        @Test
        void tooLongTextsAreReportedAtTheirFields() {
            var refused = api.post(
                            ENTRIES,
                            body(
                                    "start_time",
                                    "2025-01-27T09:00:00",
                                    "end_time",
                                    "2025-01-27T10:00:00",
                                    "notes",
                                    "x".repeat(5001),
                                    "tags",
                                    "x".repeat(501)))
                    .expect(400);

            assertThat(refused.at("/errors/notes/0").isString()).isTrue();
            assertThat(refused.at("/errors/tags/0").isString()).isTrue();
        }

        @Test
        void onlyAdministratorsLogForOthers() {
            var grace = world.person("grace");
            var times = body(
                    "start_time",
                    "2025-01-27T09:00:00",
                    "end_time",
                    "2025-01-27T10:00:00",
                    "user_id",
                    grace.id().value());

            api.post(ENTRIES, times).expect(403);
            var byAdmin = as(world.admin()).post(ENTRIES, times).expect(201);

            assertThat(byAdmin.text("/time_entry/user")).isEqualTo(grace.username());
        }
    }

    @Nested
    class Changing {

        @Test
        void aDeletedTaskLeavesItsEntriesAndWhoeverSawThemWithItSawAnOlderState() {
            var task = world.task(ada, website, "Header");
            var entry = api.post(
                            ENTRIES,
                            body(
                                    "task_id",
                                    task,
                                    "start_time",
                                    "2025-01-27T09:00:00",
                                    "end_time",
                                    "2025-01-27T10:00:00"))
                    .expect(201);
            var path = ENTRIES + "/" + entry.number("/time_entry/id");
            var seen = api.get(path).expect(200).header("ETag");

            api.delete("/api/v1/tasks/" + task).expect(200);

            assertThat(api.get(path).at("/time_entry/task_id").isNull()).isTrue();
            assertThat(api.get(path).number("/time_entry/duration_seconds")).isEqualTo(3600);
            api.with("If-Match", seen).patch(path, Map.of("notes", "Layout")).expect(412);
            api.patch(path, Map.of("notes", "Layout")).expect(200);
        }

        @Test
        void aPatchKeepsWhatItDoesNotName() {
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");

            var changed = api.patch(ENTRIES + "/" + id, Map.of("notes", "done", "tags", "a, b"))
                    .expect(200);

            assertThat(changed.text("/time_entry/notes")).isEqualTo("done");
            assertThat(changed.at("/time_entry/tag_list").toString()).isEqualTo("[\"a\",\"b\"]");
            assertThat(changed.text("/time_entry/start_time")).isEqualTo("2025-01-27T09:00:00");
        }

        @Test
        void aStaleUpdatedAtIsAConflictAndTheCurrentOneIsNot() {
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");
            var seen = api.get(ENTRIES + "/" + id).text("/time_entry/updated_at");

            var refused = api.patch(ENTRIES + "/" + id, Map.of("notes", "x", "if_updated_at", "2025-01-01T00:00:00Z"))
                    .expect(409);
            api.patch(ENTRIES + "/" + id, Map.of("notes", "x", "if_updated_at", seen))
                    .expect(200);

            assertThat(refused.text("/error_code")).isEqualTo("conflict");
        }

        @Test
        void anotherVersionThanTheOneSeenIsRefused() {
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");
            var etag = api.get(ENTRIES + "/" + id).header("ETag");
            api.with("If-Match", etag)
                    .patch(ENTRIES + "/" + id, Map.of("notes", "first"))
                    .expect(200);

            var refused = api.with("If-Match", etag)
                    .patch(ENTRIES + "/" + id, Map.of("notes", "second"))
                    .expect(412);

            assertThat(refused.text("/error_code")).isEqualTo("precondition_failed");
            assertThat(api.get(ENTRIES + "/" + id).text("/time_entry/notes")).isEqualTo("first");
        }

        @Test
        void shippedClientsGet400ForWhatIsMissingOrForeign() {
            var foreign = as(world.person("grace"));
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");

            assertThat(api.patch(ENTRIES + "/987654321", Map.of()).expect(400).text("/error_code"))
                    .isEqualTo("not_found");
            assertThat(foreign.patch(ENTRIES + "/" + id, Map.of("notes", "x"))
                            .expect(400)
                            .text("/error_code"))
                    .isEqualTo("forbidden");
            assertThat(foreign.delete(ENTRIES + "/" + id).expect(400).text("/error_code"))
                    .isEqualTo("forbidden");
            assertThat(api.delete(ENTRIES + "/987654321").expect(400).text("/error_code"))
                    .isEqualTo("not_found");
            foreign.get(ENTRIES + "/" + id).expect(403);
            api.get(ENTRIES + "/987654321").expect(404);
            api.get(ENTRIES + "/-1").expect(404);
            api.get(ENTRIES + "/abc").expect(404);
        }

        @Test
        void aRunningEntryTakesNotesButNoEndAndIsNotDeleted() {
            var id = api.post(ENTRIES, body("start_time", "2025-01-27T09:00:00"))
                    .expect(201)
                    .number("/time_entry/id");

            api.patch(ENTRIES + "/" + id, Map.of("notes", "still")).expect(200);
            assertThat(api.patch(ENTRIES + "/" + id, Map.of("end_time", "2025-01-27T10:00:00"))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("timer_active");
            assertThat(api.delete(ENTRIES + "/" + id).expect(400).text("/details/reason"))
                    .isEqualTo("timer_active");
        }

        @Test
        void movingOntoOtherTimeIsRefused() {
            logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");
            var id = logged("2025-01-27T10:00:00", "2025-01-27T11:00:00");

            var refused = api.patch(ENTRIES + "/" + id, Map.of("start_time", "2025-01-27T09:30:00"))
                    .expect(400);

            assertThat(refused.text("/details/reason")).isEqualTo("overlapping_entry");
        }

        @Test
        void whatIsDeletedCanBeBroughtBackOnce() {
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");
            api.delete(ENTRIES + "/" + id).expect(200);
            api.get(ENTRIES + "/" + id).expect(404);

            var restored = api.post(ENTRIES + "/" + id + "/restore", Map.of()).expect(201);

            assertThat(restored.number("/time_entry/id")).isEqualTo(id);
            assertThat(restored.text("/time_entry/end_time")).isEqualTo("2025-01-27T10:00:00");
            assertThat(api.post(ENTRIES + "/" + id + "/restore", Map.of())
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("undo_done");
            as(world.person("mallory"))
                    .post(ENTRIES + "/" + id + "/restore", Map.of())
                    .expect(403);
        }
    }

    @Nested
    class Listing {

        @Test
        void aDayAsBothBoundsIsTheWholeDay() {
            var id = logged("2025-01-27T14:00:00", "2025-01-27T15:00:00");

            var list = api.get(ENTRIES + "?start_date=2025-01-27&end_date=2025-01-27");

            assertThat(list.at("/time_entries").size()).isEqualTo(1);
            assertThat(list.number("/time_entries/0/id")).isEqualTo(id);
        }

        @Test
        void wrongNamesAndWrongTypesCountAsAbsent() {
            logged("2025-01-27T14:00:00", "2025-01-27T15:00:00");

            var list = api.get(ENTRIES + "?perPage=25&project_id=abc&start_date=whenever&page=x")
                    .expect(200);

            assertThat(list.number("/pagination/per_page")).isEqualTo(50);
            assertThat(list.number("/pagination/page")).isEqualTo(1);
            assertThat(list.at("/time_entries").size()).isEqualTo(1);
        }

        @Test
        void pagesAreCountedAndPastTheEndIsEmpty() {
            for (var hour = 9; hour < 14; hour++) {
                logged("2025-01-27T%02d:00:00".formatted(hour), "2025-01-27T%02d:30:00".formatted(hour));
            }

            var second = api.get(ENTRIES + "?per_page=2&page=2").expect(200);
            var beyond = api.get(ENTRIES + "?per_page=2&page=9").expect(200);

            assertThat(second.number("/pagination/total")).isEqualTo(5);
            assertThat(second.number("/pagination/pages")).isEqualTo(3);
            assertThat(second.at("/pagination/has_next").asBoolean()).isTrue();
            assertThat(second.number("/pagination/prev_page")).isEqualTo(1);
            assertThat(second.text("/time_entries/0/start_time")).isEqualTo("2025-01-27T11:00:00");
            assertThat(beyond.at("/time_entries").size()).isZero();
            assertThat(beyond.at("/pagination/has_next").asBoolean()).isFalse();
            assertThat(api.get(ENTRIES + "?per_page=0").number("/pagination/per_page"))
                    .isEqualTo(20);
            assertThat(api.get(ENTRIES + "?per_page=1000").number("/pagination/per_page"))
                    .isEqualTo(100);
        }

        @Test
        void aCursorWalksTheWholeListOnce() {
            for (var hour = 9; hour < 14; hour++) {
                logged("2025-01-27T%02d:00:00".formatted(hour), "2025-01-27T%02d:30:00".formatted(hour));
            }

            var seen = new java.util.ArrayList<String>();
            var cursor = "";
            while (cursor != null) {
                var part = api.get(ENTRIES + "?per_page=2&cursor=" + cursor).expect(200);
                part.at("/time_entries")
                        .forEach(entry ->
                                seen.add(entry.get("start_time").asString().substring(11, 13)));
                cursor = part.text("/pagination/next_cursor");
            }

            assertThat(seen).containsExactly("13", "12", "11", "10", "09");
            api.get(ENTRIES + "?cursor=nonsense").expect(400);
        }

        @Test
        void runningEntriesAreThereOnlyWhenAskedFor() {
            api.post(ENTRIES, body("start_time", "2025-01-27T09:00:00")).expect(201);

            assertThat(api.get(ENTRIES).at("/time_entries").size()).isZero();
            assertThat(api.get(ENTRIES + "?include_active=true")
                            .at("/time_entries")
                            .size())
                    .isEqualTo(1);
        }

        @Test
        void aFullPageNeedsFourStatementsAtMost() {
            for (var i = 0; i < 50; i++) {
                var day = 1 + i % 28;
                var hour = 8 + i / 28;
                logged("2024-02-%02dT%02d:00:00".formatted(day, hour), "2024-02-%02dT%02d:30:00".formatted(day, hour));
            }

            var seen = statements.duringARead(() -> api.get(ENTRIES).expect(200));

            assertThat(seen).hasSizeLessThanOrEqualTo(4);
        }

        @Test
        void somebodyElsesListIsForAdministrators() {
            var id = logged("2025-01-27T09:00:00", "2025-01-27T10:00:00");
            var byUser = ENTRIES + "?user_id=" + ada.id().value();

            as(world.person("mallory")).get(byUser).expect(403);
            assertThat(as(world.person("mallory"))
                            .get(ENTRIES)
                            .at("/time_entries")
                            .size())
                    .isZero();
            assertThat(as(world.admin()).get(byUser).expect(200).number("/time_entries/0/id"))
                    .isEqualTo(id);
            as(world.person("grace", Role.MANAGER)).get(byUser).expect(403);
        }
    }

    @Nested
    class Retrying {

        @Test
        void theSameKeyTwiceIsOneEntryAndTwoEqualAnswers() {
            var first = api.with("Idempotency-Key", "k1")
                    .post(ENTRIES, nineToFive())
                    .expect(201);
            var second = api.with("Idempotency-Key", "k1")
                    .post(ENTRIES, Map.of("nothing", "like it"))
                    .expect(201);

            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(first.header("Idempotency-Replayed")).isNull();
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(api.get(ENTRIES).number("/pagination/total")).isEqualTo(1);
        }

        @Test
        void anotherTokenHasKeysOfItsOwn() {
            api.with("Idempotency-Key", "k1").post(ENTRIES, nineToFive()).expect(201);

            var other = as(world.narrow(ada, "write:time_entries"));

            other.with("Idempotency-Key", "k1").post(ENTRIES, nineToFive()).expect(400);
        }

        @Test
        void aFailedCallMayBeTriedAgainWithItsKey() {
            api.with("Idempotency-Key", "k2").post(ENTRIES, Map.of()).expect(400);

            api.with("Idempotency-Key", "k2").post(ENTRIES, nineToFive()).expect(201);
        }

        @Test
        void anEmptyOrOverlongKeyIsNoKey() {
            var key = "k".repeat(129);
            api.with("Idempotency-Key", key).post(ENTRIES, nineToFive()).expect(201);

            api.with("Idempotency-Key", key).post(ENTRIES, nineToFive()).expect(400);
        }
    }

    @Nested
    class QuickLines {

        @Test
        void aLineNamesTimeProjectTaskAndTags() {
            var project = world.uniqueProject(ada, "Relaunch");
            world.task(ada, project.id().value(), "Header");

            var created = api.post(
                            ENTRIES + "/quick",
                            Map.of(
                                    "line",
                                    "9-11:30 " + project.name() + " header final review #acme",
                                    "date",
                                    "2025-05-05"))
                    .expect(201);

            assertThat(created.text("/time_entry/start_time")).isEqualTo("2025-05-05T09:00:00");
            assertThat(created.text("/time_entry/end_time")).isEqualTo("2025-05-05T11:30:00");
            assertThat(created.text("/time_entry/task")).isEqualTo("Header");
            assertThat(created.text("/time_entry/notes")).isEqualTo("final review");
            assertThat(created.text("/time_entry/tags")).isEqualTo("acme");
        }

        private Answer quick(String line) {
            return api.post(ENTRIES + "/quick", Map.of("line", line, "date", "2025-05-06"));
        }

        @Test
        void whereTwoProjectsFitAlikeNobodyIsBookedOnEither() {
            var one = world.uniqueProject(ada, "Support");
            var other = world.uniqueProject(ada, "Support");

            var refused = quick("30m support").expect(400);

            assertThat(refused.text("/details/reason")).isEqualTo("quick_ambiguous");
            assertThat(refused.text("/message")).contains(one.name(), other.name(), "·");
            assertThat(quick("30m " + other.name()).expect(201).number("/time_entry/project_id"))
                    .isEqualTo(other.id().value());
        }

        @Test
        void aCodeNamesOneProjectWhateverOthersAreCalled() {
            var one = world.uniqueProject(ada, "Support");
            world.uniqueProject(ada, "Support");
            var code = "S" + one.id().value();
            api.patch("/api/v1/projects/" + one.id().value(), Map.of("code", code))
                    .expect(200);

            var created = quick("30m " + code.toLowerCase(java.util.Locale.ROOT) + " answered")
                    .expect(201);

            assertThat(created.number("/time_entry/project_id"))
                    .isEqualTo(one.id().value());
            assertThat(created.text("/time_entry/notes")).isEqualTo("answered");
        }

        @Test
        void aLengthBeginsOnAWholeMinute() {
            var name = world.uniqueProject(ada, "Relaunch").name();
            logged("2025-05-06T09:00:00", "2025-05-06T09:30:02.329191");

            var created = quick("30m " + name).expect(201);

            assertThat(created.text("/time_entry/start_time")).isEqualTo("2025-05-06T09:31:00");
        }

        @Test
        void aNightEndsOnTheNextDayAndAMistakeIsNoNight() {
            var name = world.uniqueProject(ada, "Relaunch").name();

            assertThat(quick("22-2 " + name).expect(201).text("/time_entry/end_time"))
                    .isEqualTo("2025-05-07T02:00:00");
            assertThat(quick("11-9 " + name).expect(400).text("/details/reason"))
                    .isEqualTo("invalid_time_range");
            assertThat(quick("1:75 " + name).expect(400).text("/details/reason"))
                    .isEqualTo("quick_no_time");
        }

        @Test
        void aProjectOfSomebodyElseIsUnknown() {
            var secret = world.uniqueProject(world.person("mallory"), "Secret");

            var refused = api.post(ENTRIES + "/quick", Map.of("line", "90m " + secret.name()))
                    .expect(400);

            assertThat(refused.text("/details/reason")).isEqualTo("quick_unknown_project");
        }
    }

    @Nested
    class WithoutAClock {

        private Answer untimed(Object... pairs) {
            var body = body(pairs);
            body.put("timed", false);
            return api.post(ENTRIES, body);
        }

        @Test
        void aDayAndItsLengthAreEnough() {
            var entry = untimed("date", "2025-02-04", "duration_seconds", 100).expect(201);

            assertThat(entry.at("/time_entry/timed").asBoolean()).isFalse();
            assertThat(entry.text("/time_entry/start_time")).isEqualTo("2025-02-04T09:00:00");
            assertThat(entry.number("/time_entry/duration_seconds")).isEqualTo(100);
            assertThat(untimed("date", "2025-02-04", "duration_minutes", 5)
                            .expect(201)
                            .number("/time_entry/duration_seconds"))
                    .isEqualTo(300);
        }

        @Test
        void whatDoesNotFitIsRefusedAndChangesNothing() {
            for (var field : new String[] {"date", "duration_seconds", "break_seconds", "start_time"}) {
                var body = body("timed", false, "date", "2025-02-04", "duration_seconds", 60);
                switch (field) {
                    case "break_seconds" -> body.put(field, 10);
                    case "start_time" -> body.put(field, "2025-02-04T09:00:00");
                    default -> body.remove(field);
                }
                var named = field.equals("start_time") ? "timed" : field;
                assertThat(api.post(ENTRIES, body)
                                .expect(400)
                                .at("/errors/" + named)
                                .isMissingNode())
                        .as(field)
                        .isFalse();
            }
            assertThat(untimed("date", "2025-02-04", "duration_seconds", 90000)
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("invalid_time_range");
            assertThat(api.get(ENTRIES).number("/pagination/total")).isZero();
        }

        @Test
        void aClientThatGivesBackAllThatItWasToldChangesNothingOfTheClock() {
            var id = untimed("date", "2025-02-04", "duration_seconds", 3600).number("/time_entry/id");
            var told = body(
                    "timed",
                    false,
                    "start_time",
                    "2025-02-04T09:00:00",
                    "end_time",
                    "2025-02-04T10:00:00",
                    "duration_seconds",
                    3600,
                    "break_seconds",
                    0,
                    "notes",
                    "layout");

            var same = api.put(ENTRIES + "/" + id, told).expect(200);
            assertThat(same.at("/time_entry/timed").asBoolean()).isFalse();
            assertThat(same.text("/time_entry/notes")).isEqualTo("layout");

            told.put("end_time", "2025-02-04T11:00:00");
            var timed = api.put(ENTRIES + "/" + id, told).expect(200);
            assertThat(timed.at("/time_entry/timed").asBoolean()).isTrue();
            assertThat(timed.number("/time_entry/duration_seconds")).isEqualTo(7200);
        }

        @Test
        void itMovesWithItsDayAndIsBroughtBackWithoutAClock() {
            var id = untimed("date", "2025-02-04", "duration_seconds", 3600).number("/time_entry/id");
            logged("2025-02-06T09:00:00", "2025-02-06T12:00:00");

            var moved = api.put(
                            ENTRIES + "/" + id, Map.of("timed", false, "date", "2025-02-06", "duration_seconds", 60))
                    .expect(200);
            assertThat(moved.text("/time_entry/start_time")).isEqualTo("2025-02-06T09:00:00");
            assertThat(moved.text("/time_entry/end_time")).isEqualTo("2025-02-06T09:01:00");

            api.delete(ENTRIES + "/" + id).expect(200);
            var restored = api.post(ENTRIES + "/" + id + "/restore", Map.of()).expect(201);
            assertThat(restored.at("/time_entry/timed").asBoolean()).isFalse();
        }

        @Test
        void aLengthAloneChangesHowMuchItIsAndADayAloneWhen() {
            var id = untimed("date", "2025-02-04", "duration_seconds", 3600).number("/time_entry/id");

            assertThat(api.patch(ENTRIES + "/" + id, Map.of("duration_minutes", 120))
                            .expect(200)
                            .number("/time_entry/duration_seconds"))
                    .isEqualTo(7200);
            var moved =
                    api.patch(ENTRIES + "/" + id, Map.of("date", "2025-02-05")).expect(200);
            assertThat(moved.text("/time_entry/start_time")).isEqualTo("2025-02-05T09:00:00");
            assertThat(moved.number("/time_entry/duration_seconds")).isEqualTo(7200);
            api.patch(ENTRIES + "/" + id, Map.of("duration_seconds", 100_000)).expect(400);
        }

        @Test
        void aClockIsTakenAway() {
            var id = logged("2025-02-06T10:00:00", "2025-02-06T12:00:00");

            var changed = api.put(ENTRIES + "/" + id, Map.of("timed", false)).expect(200);

            assertThat(changed.at("/time_entry/timed").asBoolean()).isFalse();
            assertThat(changed.text("/time_entry/start_time")).isEqualTo("2025-02-06T09:00:00");
            assertThat(changed.number("/time_entry/duration_seconds")).isEqualTo(7200);
            logged("2025-02-06T10:00:00", "2025-02-06T12:00:00");
        }
    }
}
