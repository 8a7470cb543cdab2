package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.projects.BudgetExceeded;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Large files: what they cost, that totals stay exact, and that an interrupted one goes on. */
@Tag("engine")
@RecordApplicationEvents
class ImportModuleTests extends ApplicationTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2001-01-01T00:00");
    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportRun run;

    @Autowired
    ImportKnowledge knowledge;

    @Autowired
    ProjectCatalog catalog;

    @Autowired
    TimeLog log;

    private Person ada;
    private ProjectId website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = new ProjectId(world.project(ada, "Website"));
    }

    /** Half an hour each and half an hour between; in UTC, where no hour is missing in spring. */
    private String row(int number) {
        var start = FIRST.plusHours(number);
        return website.value() + "," + start + "Z," + start.plusMinutes(30) + "Z,Row " + number + "\n";
    }

    private InputStream rows(int count, Runnable atNinetyPercent) {
        var place = new AtomicInteger(-1);
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return place.get() < count;
            }

            @Override
            public InputStream nextElement() {
                var number = place.getAndIncrement();
                if (number == count * 9 / 10) {
                    atNinetyPercent.run();
                }
                var text = number < 0 ? "project_id,start,end,notes\n" : row(number);
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private CsvUpload file(int count) {
        return CsvUpload.of(rows(count, () -> {}), "rows.csv");
    }

    private ImportResult imported(int count) {
        try (var file = file(count)) {
            return desk.importNow(file, ImportAsk.contract(false), ada.user());
        }
    }

    private long worked() {
        return catalog.get(website, ada.user()).worked().seconds();
    }

    @Test
    void twentyThousandRowsAreInAndTheTotalIsExact() {
        var result = imported(20_000);

        assertThat(result.tally().created()).isEqualTo(20_000);
        assertThat(result.tally().bookedSeconds()).isEqualTo(20_000 * 1800L);
        assertThat(worked()).isEqualTo(20_000 * 1800L);
        assertThat(log.finishedSeconds(List.of(ada.id()))).containsEntry(ada.id(), 20_000 * 1800L);
    }

    @Test
    void aHundredThousandRowsAreTriedInLittleMemory() {
        var reading = new ImportReading(
                ',',
                ImportDates.ISO,
                ZoneId.of("Europe/Rome"),
                List.of("project_id", "start", "end", "notes"),
                List.of(ImportColumn.PROJECT_ID, ImportColumn.START, ImportColumn.END, ImportColumn.NOTES));
        var task = new ImportRun.Task(
                null, "test", ada.user(), reading, knowledge.places(ada.user()), true, ImportTally.NOTHING);
        var before = used();
        var after = new AtomicLong();

        var tally = run.carryOut(rows(100_000, () -> after.set(used())), task, () -> true, outcome -> {});

        assertThat(tally.read()).isEqualTo(100_000);
        assertThat(tally.created() + tally.failed()).isEqualTo(100_000);
        assertThat(after.get() - before).isLessThan(48 * MEGABYTE);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void rowsCostNoStatementEach() {
        imported(1);

        assertThat(statements.during(() -> imported(150))).hasSizeLessThan(60);
    }

    @Test
    void aBudgetIsExceededOnce(ApplicationEvents events) {
        as(ada).patch("/api/v1/projects/" + website.value(), Map.of("estimated_hours", 1))
                .expect(200);

        imported(500);

        assertThat(events.stream(BudgetExceeded.class)
                        .filter(exceeded -> exceeded.project().equals(website)))
                .hasSize(1);
    }

    @Test
    void whatWasInterruptedGoesOnWhereItStood() {
        var id = begun(500);
        var view = desk.get(id, ada.user());
        var batches = new AtomicInteger();
        assertThat(view.tally().created()).isEqualTo(500);
        var task = new ImportRun.Task(
                null, "test", ada.user(), view.reading(), knowledge.places(ada.user()), false, ImportTally.NOTHING);
        assertThatThrownBy(() ->
                        run.carryOut(rows(900, () -> {}), task, () -> batches.getAndIncrement() < 4, outcome -> {}))
                .isInstanceOf(ImportRun.Stopped.class);
        assertThat(worked()).isEqualTo(800 * 1800L);

        var rest = new ImportRun.Task(
                null,
                "test",
                ada.user(),
                view.reading(),
                knowledge.places(ada.user()),
                false,
                new ImportTally(800, 300, 500, 0, 0, 0, null));
        var tally = run.carryOut(rows(900, () -> {}), rest, () -> true, outcome -> {});

        assertThat(tally.read()).isEqualTo(900);
        assertThat(tally.created()).isEqualTo(400);
        assertThat(tally.skipped()).isEqualTo(500);
        assertThat(worked()).isEqualTo(900 * 1800L);
    }

    private ImportId begun(int count) {
        try (var file = file(count)) {
            var id = desk.begin(file, ImportAsk.contract(false), ada.user()).id();
            org.awaitility.Awaitility.await()
                    .until(() -> desk.get(id, ada.user()).state().isOver());
            return id;
        }
    }
}
