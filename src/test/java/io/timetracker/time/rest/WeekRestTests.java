package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class WeekRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    /** A Monday. */
    private static final String WEEK = "/api/v1/weeks/2025-02-03";

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

    private Map<String, Object> on(long project, Object... pairs) {
        var body = new HashMap<String, Object>();
        body.put("project_id", project);
        for (var i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private Answer set(String day, Object... pairs) {
        return api.put("/api/v1/weeks/" + day + "/cells", on(website, pairs));
    }

    private Answer clock(String from, String to) {
        return api.post(ENTRIES, on(website, "start_time", from, "end_time", to))
                .expect(201);
    }

    private long entries() {
        return api.get(ENTRIES).number("/pagination/total");
    }

    @Nested
    class Cells {

        @Test
        void aCellIsADayWithoutAClockThatOldClientsShowSensibly() {
            var set = set("2025-02-04", "duration", "1:30").expect(200);

            assertThat(set.number("/cell/seconds")).isEqualTo(5400);
            assertThat(set.number("/row_seconds")).isEqualTo(5400);
            assertThat(set.number("/day_seconds")).isEqualTo(5400);
            assertThat(set.number("/week_seconds")).isEqualTo(5400);
            var entry =
                    api.get(ENTRIES + "/" + set.number("/cell/time_entry_id")).expect(200);
            assertThat(entry.at("/time_entry/timed").asBoolean()).isFalse();
            assertThat(entry.text("/time_entry/start_time")).isEqualTo("2025-02-04T09:00:00");
            assertThat(entry.text("/time_entry/end_time")).isEqualTo("2025-02-04T10:30:00");
            assertThat(entry.number("/time_entry/duration_seconds")).isEqualTo(5400);
            assertThat(entry.number("/time_entry/worked_seconds")).isEqualTo(5400);
            assertThat(entry.number("/time_entry/break_seconds")).isZero();
        }

        @Test
        void anotherLengthChangesTheSameEntryAndNoneTakesItAway() {
            var first = set("2025-02-04", "seconds", 5400);
            var second = set("2025-02-04", "seconds", 7200).expect(200);

            assertThat(second.number("/cell/time_entry_id")).isEqualTo(first.number("/cell/time_entry_id"));
            assertThat(second.number("/cell/version")).isEqualTo(first.number("/cell/version") + 1);

            var emptied = set("2025-02-04", "duration", "").expect(200);
            assertThat(emptied.number("/cell/seconds")).isZero();
            assertThat(emptied.number("/cell/version")).isZero();
            assertThat(entries()).isZero();
            assertThat(api.get(WEEK).at("/week/rows").size())
                    .as("the row stays")
                    .isEqualTo(1);
        }

        @Test
        void aDayHoldsNoMoreTimeThanItHas() {
            var other = world.project(ada, "Other");
            set("2025-02-04", "duration", "20").expect(200);
            clock("2025-02-04T10:00:00", "2025-02-04T11:00:00");

            var over = api.put("/api/v1/weeks/2025-02-04/cells", on(other, "duration", "3:01"))
                    .expect(400);
            assertThat(over.text("/details/reason")).isEqualTo("day_full");
            assertThat(over.text("/message")).contains("3:00");
            api.put("/api/v1/weeks/2025-02-04/cells", on(other, "duration", "3"))
                    .expect(200);
            assertThat(set("2025-02-04", "duration", "21:01").expect(400).text("/details/reason"))
                    .isEqualTo("day_full");
            set("2025-02-04", "duration", "2").expect(200);
        }

        @Test
        void whatIsArchivedCanBeLoweredAndNotRaised() {
            set("2025-02-04", "seconds", 5400).expect(200);
            api.put("/api/v1/projects/" + website, Map.of("status", "archived")).expect(200);

            set("2025-02-04", "seconds", 3600).expect(200);
            assertThat(set("2025-02-04", "seconds", 7200).expect(400).text("/details/reason"))
                    .isEqualTo("project_archived");
        }

        @Test
        void theSameLengthAgainChangesNothing() {
            var first = set("2025-02-04", "seconds", 5400);

            assertThat(set("2025-02-04", "seconds", 5400).expect(200).number("/cell/version"))
                    .isEqualTo(first.number("/cell/version"));
        }

        @Test
        void whatIsTypedIsTheWholeOfTheCell() {
            clock("2025-02-04T10:00:00", "2025-02-04T11:00:00");

            var set = set("2025-02-04", "duration", "2.5").expect(200);

            assertThat(set.number("/cell/seconds")).isEqualTo(9000);
            assertThat(set.number("/cell/fixed_seconds")).isEqualTo(3600);
            var typed = api.get(ENTRIES + "/" + set.number("/cell/time_entry_id"));
            assertThat(typed.number("/time_entry/duration_seconds")).isEqualTo(5400);
        }

        @Test
        void lessThanTheClockIsRefusedAndChangesNothing() {
            clock("2025-02-04T10:00:00", "2025-02-04T11:00:00");
            set("2025-02-04", "seconds", 9000);

            for (var less : new int[] {0, 3599}) {
                var refused = set("2025-02-04", "seconds", less).expect(400);
                assertThat(refused.text("/details/reason")).isEqualTo("week_cell_below_clock");
                assertThat(refused.text("/message")).contains("1:00");
            }
            assertThat(api.get(WEEK).number("/week/seconds")).isEqualTo(9000);
            assertThat(set("2025-02-04", "duration", "").expect(200).number("/cell/seconds"))
                    .as("only what was typed goes")
                    .isEqualTo(3600);
        }

        @Test
        void itOverlapsNothingInEitherDirection() {
            clock("2025-02-04T09:00:00", "2025-02-04T11:00:00");
            set("2025-02-04", "duration", "8").expect(200);
            clock("2025-02-04T11:00:00", "2025-02-04T12:00:00");

            var minutes = api.post(ENTRIES, on(website, "date", "2025-02-04", "duration_minutes", 30))
                    .expect(201);
            assertThat(minutes.text("/time_entry/start_time"))
                    .as("behind the last clock")
                    .isEqualTo("2025-02-04T12:00:00");
        }

        @Test
        void aStaleVersionIsRefused() {
            var cells = WEEK + "/cells";
            assertThat(api.with("If-Match", "\"1\"")
                            .put(cells, on(website, "seconds", 60))
                            .expect(412)
                            .text("/error_code"))
                    .isEqualTo("precondition_failed");
            var version = api.with("If-Match", "\"0\"")
                    .put(cells, on(website, "seconds", 60))
                    .expect(200)
                    .header("ETag");
            api.with("If-Match", "\"0\"")
                    .put(cells, on(website, "seconds", 120))
                    .expect(412);

            assertThat(api.with("If-Match", version)
                            .put(cells, on(website, "seconds", 120))
                            .expect(200)
                            .number("/cell/seconds"))
                    .isEqualTo(120);
        }

        @ParameterizedTest
        @CsvSource({"abc, duration", "1:75, duration", "-1, duration", "1:30:00, duration"})
        void whatIsNoLengthIsSaidAtItsField(String typed, String field) {
            var refused = set("2025-02-04", "duration", typed).expect(400);

            assertThat(refused.text("/errors/" + field + "/0")).contains("1:30");
            assertThat(entries()).isZero();
        }

        @Test
        void aCellNeedsALengthThatFitsIntoItsDay() {
            assertThat(set("2025-02-04").expect(400).at("/errors/seconds").isMissingNode())
                    .isFalse();
            assertThat(set("2025-02-04", "seconds", -1)
                            .expect(400)
                            .at("/errors/seconds")
                            .isMissingNode())
                    .isFalse();
            assertThat(set("2025-02-04", "seconds", 86401).expect(400).text("/details/reason"))
                    .isEqualTo("invalid_time_range");
            assertThat(set("2025-02-04", "seconds", "many")
                            .expect(400)
                            .at("/errors/seconds")
                            .isMissingNode())
                    .isFalse();
            set("2025-02-04", "seconds", 86400).expect(200);
        }

        @ParameterizedTest
        @CsvSource({"2025-03-30, 82800", "2025-10-26, 90000"})
        void aDayOnWhichTheClockChangesHoldsAsMuchAsItHas(String day, int length) {
            assertThat(set(day, "seconds", length + 1).expect(400).text("/details/reason"))
                    .isEqualTo("invalid_time_range");

            var set = set(day, "seconds", length).expect(200);

            var entry = api.get(ENTRIES + "/" + set.number("/cell/time_entry_id"));
            assertThat(entry.text("/time_entry/start_time")).isEqualTo(day + "T00:00:00");
            assertThat(api.get("/api/v1/weeks/" + day).number("/week/seconds")).isEqualTo(length);
        }

        @Test
        void aDayInAnotherWeekThanThePathIsRefused() {
            assertThat(api.put(WEEK + "/cells", on(website, "date", "2025-02-10", "seconds", 60))
                            .expect(400)
                            .at("/errors/date")
                            .isMissingNode())
                    .isFalse();
            assertThat(api.put(WEEK + "/cells", on(website, "date", "2025-02-09", "seconds", 60))
                            .expect(200)
                            .text("/cell/date"))
                    .isEqualTo("2025-02-09");
        }

        @Test
        void placesThatTakeNoTimeAreRefused() {
            var archived = world.archivedProject(ada, "Old");
            var other = world.project(ada, "Other");

            assertThat(api.put(WEEK + "/cells", on(archived, "seconds", 60))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("project_archived");
            assertThat(api.put(WEEK + "/cells", on(99999999, "seconds", 60))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("invalid_project");
            assertThat(api.put(WEEK + "/cells", on(website, "task_id", world.task(ada, other, "x"), "seconds", 60))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("invalid_task");
            assertThat(api.put(WEEK + "/cells", Map.of("seconds", 60))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("missing_project_or_client");
            assertThat(api.get(WEEK).at("/week/rows").size()).isZero();
        }

        @Test
        void whatTheInstallationWantsSaidIsWanted() {
            world.requireTask(true);

            assertThat(set("2025-02-04", "seconds", 60).expect(400).text("/details/reason"))
                    .isEqualTo("task_required");
            var task = world.task(ada, website, "Header");
            assertThat(set("2025-02-04", "seconds", 60, "task_id", task)
                            .expect(200)
                            .number("/cell/seconds"))
                    .isEqualTo(60);
        }

        @Test
        void nobodySeesOrFillsAnothersWeekButAdministrators() {
            var mallory = as(world.person("mallory"));
            set("2025-02-04", "seconds", 3600);
            var of = "?user_id=" + ada.id().value();

            mallory.get(WEEK + of).expect(403);
            mallory.put(
                            WEEK + "/cells",
                            on(website, "seconds", 60, "user_id", ada.id().value()))
                    .expect(403);
            mallory.post(WEEK + "/rows", on(website, "user_id", ada.id().value()))
                    .expect(403);
            mallory.post(WEEK + "/copy", Map.of("user_id", ada.id().value())).expect(403);
            assertThat(mallory.get(WEEK).number("/week/seconds")).isZero();

            var root = as(world.admin());
            assertThat(root.get(WEEK + of).expect(200).number("/week/seconds")).isEqualTo(3600);
            root.put(
                            WEEK + "/cells",
                            on(
                                    website,
                                    "date",
                                    "2025-02-04",
                                    "seconds",
                                    60,
                                    "user_id",
                                    ada.id().value()))
                    .expect(200);
            assertThat(api.get(WEEK).number("/week/seconds")).isEqualTo(60);
            assertThat(root.get(WEEK + "?user_id=99999999")
                            .expect(400)
                            .at("/error_code")
                            .asString())
                    .isNotBlank();
        }
    }

    @Nested
    class Weeks {

        @Test
        void aWeekBeginsAsItsOwnerWishesAndEveryDayNamesIt() {
            for (var day : new String[] {"2025-02-03", "2025-02-09"}) {
                var week = api.get("/api/v1/weeks/" + day).expect(200);
                assertThat(week.text("/week/first_day")).isEqualTo("2025-02-03");
                assertThat(week.text("/week/last_day")).isEqualTo("2025-02-09");
                assertThat(week.at("/week/days").size()).isEqualTo(7);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"yesterday", "2025-02-30", "9999-01-01", "1600-01-01"})
        void whatIsNoDayIsRefused(String day) {
            assertThat(api.get("/api/v1/weeks/" + day)
                            .expect(400)
                            .at("/errors/date")
                            .isMissingNode())
                    .isFalse();
        }

        /** Rome: an entry belongs to the local day on which it began. */
        @Test
        void daysAreThoseOfTheInstallationsZone() {
            clock("2025-02-02T23:30:00+01:00", "2025-02-02T23:50:00+01:00");
            clock("2025-02-02T23:30:00Z", "2025-02-02T23:50:00Z");

            var week = api.get(WEEK).expect(200);

            assertThat(week.number("/week/seconds")).isEqualTo(1200);
            assertThat(week.number("/week/days/0/seconds")).isEqualTo(1200);
        }

        @Test
        void weeksInWhichTheClockChangesAreWhole() {
            for (var sunday : new String[] {"2025-03-30", "2025-10-26"}) {
                clock(sunday + "T00:30:00", sunday + "T01:00:00");
                clock(sunday + "T23:00:00", sunday + "T23:59:00");
                set(sunday, "seconds", 4 * 3600).expect(200);
                var week = api.get("/api/v1/weeks/" + sunday);
                assertThat(week.number("/week/seconds")).isEqualTo(4 * 3600);
                assertThat(week.number("/week/days/6/seconds")).isEqualTo(4 * 3600);
                assertThat(week.number("/week/rows/0/cells/6/fixed_seconds")).isEqualTo(1800 + 59 * 60);
            }
        }

        /** Whatever was noted, in whatever way: rows, days and the week add up to the entries. */
        @Test
        void totalsAreTheSumOfTheEntries() {
            var dice = new java.util.Random(7);
            var places = new long[] {website, world.project(ada, "Paperwork"), world.project(ada, "Shop")};
            for (var day = 3; day <= 9; day++) {
                for (var place : places) {
                    var date = "2025-02-%02d".formatted(day);
                    if (dice.nextBoolean()) {
                        api.put("/api/v1/weeks/" + date + "/cells", on(place, "seconds", dice.nextInt(1, 20_000)))
                                .expect(200);
                    }
                }
                clock("2025-02-%02dT08:00:00".formatted(day), "2025-02-%02dT08:00:%02d".formatted(day, day));
            }
            var entries = api.get(ENTRIES + "?per_page=100");

            var week = api.get(WEEK).expect(200).at("/week");

            var perCell = new HashMap<String, Long>();
            for (var entry : entries.at("/time_entries")) {
                var key = entry.get("project_id").asLong() + " "
                        + entry.get("start_time").asString().substring(0, 10);
                perCell.merge(key, entry.get("duration_seconds").asLong(), Long::sum);
            }
            var total = 0L;
            var days = new long[7];
            for (var row : week.get("rows")) {
                var sum = 0L;
                for (var index = 0; index < 7; index++) {
                    var cell = row.get("cells").get(index);
                    var seconds = cell.get("seconds").asLong();
                    var key = row.get("project_id").asLong() + " "
                            + cell.get("date").asString();
                    assertThat(seconds).as(key).isEqualTo(perCell.getOrDefault(key, 0L));
                    sum += seconds;
                    days[index] += seconds;
                }
                assertThat(row.get("seconds").asLong()).isEqualTo(sum);
                total += sum;
            }
            for (var index = 0; index < 7; index++) {
                assertThat(week.get("days").get(index).get("seconds").asLong()).isEqualTo(days[index]);
            }
            assertThat(week.get("seconds").asLong()).isEqualTo(total);
            assertThat(total)
                    .isEqualTo(
                            perCell.values().stream().mapToLong(Long::longValue).sum());
        }

        @Test
        void manyRowsNeedNoMoreStatementsThanOne() {
            set("2025-02-04", "seconds", 60);
            api.get(WEEK);
            var few = statements.duringARead(() -> api.get(WEEK).expect(200)).size();
            for (var i = 0; i < 12; i++) {
                var project = world.project(ada, "Project " + i);
                api.put(WEEK + "/cells", on(project, "task_id", world.task(ada, project, "Task"), "seconds", 60))
                        .expect(200);
            }
            api.get(WEEK);

            var many = statements.duringARead(() -> api.get(WEEK).expect(200));

            // The names of tasks come with the first of them.
            assertThat(many).hasSizeLessThanOrEqualTo(few + 1);
            assertThat(many).hasSizeLessThanOrEqualTo(9);
        }
    }

    @Nested
    class Rows {

        @Test
        void aChosenRowStaysWhileItIsEmptyAndOnlyInItsWeek() {
            api.post(WEEK + "/rows", on(website)).expect(201);
            api.post("/api/v1/weeks/2025-02-07/rows", on(website)).expect(201);

            assertThat(api.get(WEEK).at("/week/rows").size()).isEqualTo(1);
            assertThat(api.get(WEEK).number("/week/rows/0/project_id")).isEqualTo(website);
            assertThat(api.get("/api/v1/weeks/2025-02-10").at("/week/rows").size())
                    .isZero();

            assertThat(api.send("DELETE", WEEK + "/rows", on(website))
                            .expect(200)
                            .at("/week/rows")
                            .size())
                    .isZero();
            api.send("DELETE", WEEK + "/rows", on(website)).expect(404);
        }

        @Test
        void aRowWithTimeStays() {
            clock("2025-02-04T10:00:00", "2025-02-04T11:00:00");

            assertThat(api.send("DELETE", WEEK + "/rows", on(website))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("week_row_has_time");
            assertThat(api.get(WEEK).number("/week/seconds")).isEqualTo(3600);
        }

        @Test
        void aRowOfATaskThatIsDeletedGoesWithIt() {
            var task = world.task(ada, website, "Header");
            api.post(WEEK + "/rows", on(website, "task_id", task)).expect(201);

            api.delete("/api/v1/tasks/" + task).expect(200);

            assertThat(api.get(WEEK).at("/week/rows").size()).isZero();
        }

        @Test
        void whatIsArchivedSaysWhyNothingNewCanBeTyped() {
            api.post(WEEK + "/rows", on(website)).expect(201);
            set("2025-02-04", "seconds", 60);
            api.put("/api/v1/projects/" + website, Map.of("status", "archived")).expect(200);

            var cells = api.get(WEEK).at("/week/rows/0/cells");

            assertThat(cells.get(0).get("lock").asString()).isEqualTo("project_archived");
            assertThat(cells.get(0).get("lock_message").asString()).contains("archived");
            assertThat(cells.get(1).get("lock").isNull()).as("can be corrected").isTrue();
            set("2025-02-03", "seconds", 60).expect(400);
            set("2025-02-04", "seconds", 30).expect(200);
        }
    }

    @Nested
    class Copies {

        private final String next = "/api/v1/weeks/2025-02-10";

        @Test
        void rowsComeWithoutHours() {
            set("2025-02-04", "seconds", 5400);

            var copied = api.post(next + "/copy", Map.of()).expect(200);

            assertThat(copied.number("/rows")).isEqualTo(1);
            assertThat(copied.number("/week/seconds")).isZero();
            assertThat(api.get(next).at("/week/rows").size()).isEqualTo(1);
            assertThat(entries()).isEqualTo(1);
        }

        @Test
        void hoursComeOnceAndOnlyWhereThereAreNone() {
            set("2025-02-04", "seconds", 5400, "notes", "layout");
            clock("2025-02-05T10:00:00", "2025-02-05T11:00:00");
            clock("2025-02-06T10:00:00", "2025-02-06T11:00:00");
            set("2025-02-13", "seconds", 60);

            var copied = api.post(next + "/copy", Map.of("hours", true)).expect(200);

            assertThat(copied.number("/cells")).isEqualTo(2);
            assertThat(copied.number("/skipped")).isEqualTo(1);
            assertThat(copied.number("/week/seconds")).isEqualTo(5400 + 3600 + 60);
            assertThat(copied.text("/week/rows/0/cells/1/notes")).isEqualTo("layout");
            var again = api.post(next + "/copy", Map.of("hours", true)).expect(200);
            assertThat(again.number("/cells")).isZero();
            assertThat(again.number("/week/seconds")).isEqualTo(5400 + 3600 + 60);
        }

        @Test
        void whatWasWorkedIsCopiedAndNotWhatRoundingMadeOfIt() {
            as(world.admin())
                    .post("/api/v1/rounding-rules", Map.of("project_id", website, "minutes", 15, "method", "up"))
                    .expect(201);
            clock("2025-02-05T10:00:00", "2025-02-05T10:07:00");

            var copied = api.post(next + "/copy", Map.of("hours", true)).expect(200);

            assertThat(copied.number("/week/seconds")).isEqualTo(7 * 60);
        }

        @Test
        void aWeekThatIsHandedInTakesNoRows() {
            set("2025-02-04", "seconds", 5400);
            api.post("/api/v1/timesheet-periods/submit", Map.of("reference_date", "2025-02-10"))
                    .expect(200);

            assertThat(api.post(next + "/copy", Map.of("hours", true))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("timesheet_period_locked");
            assertThat(api.post(next + "/rows", on(website)).expect(400).text("/details/reason"))
                    .isEqualTo("timesheet_period_locked");
            assertThat(api.get(next).at("/week/rows").isEmpty()).isTrue();
        }

        @Test
        void whatTakesNoTimeAnyMoreIsLeft() {
            set("2025-02-04", "seconds", 5400);
            api.put("/api/v1/projects/" + website, Map.of("status", "archived")).expect(200);

            var copied = api.post(next + "/copy", Map.of("hours", true)).expect(200);

            assertThat(copied.number("/skipped")).isEqualTo(1);
            assertThat(copied.at("/week/rows").size()).isZero();
        }

        @Test
        void anyOtherWeekIsCopiedButNotTheSame() {
            set("2025-01-14", "seconds", 5400);

            assertThat(api.post(next + "/copy", Map.of("from", "2025-01-17", "hours", true))
                            .expect(200)
                            .number("/week/days/1/seconds"))
                    .isEqualTo(5400);
            assertThat(api.post(next + "/copy", Map.of("from", "2025-02-16"))
                            .expect(400)
                            .text("/details/reason"))
                    .isEqualTo("week_copy_same");
            assertThat(api.post(next + "/copy", Map.of("from", "soon"))
                            .expect(400)
                            .at("/errors/from")
                            .isMissingNode())
                    .isFalse();
        }

        @Test
        void whatIsNotBilledStaysSo() {
            api.post(
                            ENTRIES,
                            on(
                                    website,
                                    "date",
                                    "2025-02-04",
                                    "duration_seconds",
                                    600,
                                    "timed",
                                    false,
                                    "billable",
                                    false))
                    .expect(201);
            api.post(ENTRIES, on(website, "date", "2025-02-04", "duration_seconds", 300, "timed", false))
                    .expect(201);

            api.post(next + "/copy", Map.of("hours", true)).expect(200);

            var copies = api.get(ENTRIES + "?start_date=2025-02-10&billable=false");
            assertThat(copies.at("/time_entries").size()).isEqualTo(1);
            assertThat(copies.number("/time_entries/0/duration_seconds")).isEqualTo(600);
        }
    }
}
