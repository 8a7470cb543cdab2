package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.ImportOutcome.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Time out of CSV files, always the caller's own. Each row is checked as if it were logged alone; a bad one fails alone, and
 * one that is there already is passed over, so that a file can be sent again.
 */
@Service
public class ImportDesk {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRun run;
    private final ImportRunner runner;
    private final ImportKnowledge knowledge;
    private final ChangeLog changes;
    private final Zones zones;
    private final TransactionTemplate transaction;

    ImportDesk(
            Imports imports,
            ImportFiles files,
            ImportRun run,
            ImportRunner runner,
            ImportKnowledge knowledge,
            ChangeLog changes,
            Zones zones,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.runner = runner;
        this.knowledge = knowledge;
        this.changes = changes;
        this.zones = zones;
        this.transaction = new TransactionTemplate(transactions);
        // Also within a call whose key is held in a transaction: who carries it out must see it.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Imports a file while the caller waits, or only tells what would come of it. Rows that are in stay in, whatever
     * happens to later ones.
     *
     * @throws UnreadableCsv if it is empty, or no CSV in UTF-8: then nothing of it is imported
     */
    public ImportResult importNow(CsvUpload file, ImportAsk ask, CurrentUser user) {
        var check = CsvCheck.of(file, ask.delimiter());
        var reading = readingOf(check, ask);
        var worker = UUID.randomUUID().toString();
        var id = ask.isTrial() ? null : add(file, check, reading, false, worker, user);
        var task = new ImportRun.Task(
                id, worker, user, reading, knowledge.places(user), ask.isTrial(), ImportTally.NOTHING);
        var errors = new ArrayList<ImportOutcome>();
        try (var content = file.open()) {
            var tally = run.carryOut(content, task, () -> true, outcome -> keepFirst(errors, outcome));
            runner.finish(task);
            return new ImportResult(id, tally, errors);
        } catch (IOException | RuntimeException broken) {
            runner.fail(task, broken);
            throw broken instanceof IOException unreadable
                    ? new UncheckedIOException(unreadable)
                    : (RuntimeException) broken;
        }
    }

    private static void keepFirst(List<ImportOutcome> errors, ImportOutcome outcome) {
        if (outcome.kind() == Kind.FAILED && errors.size() < ImportResult.MOST_ERRORS) {
            errors.add(outcome);
        }
    }

    private ImportReading readingOf(CsvCheck file, ImportAsk ask) {
        var columns = ImportReading.columns(file.header(), ask.mapping(), ask.guesses());
        var zone = ask.zone() == null ? zones.app() : ask.zone();
        var reading = new ImportReading(file.delimiter(), ImportDates.ISO, zone, file.header(), columns);
        return reading.with(ask.dates() == null ? guessed(file, reading) : ask.dates(), columns);
    }

    private static ImportDates guessed(CsvCheck file, ImportReading reading) {
        return ImportDates.guess(file.examples().stream()
                .flatMap(row -> java.util.stream.Stream.of(ImportColumn.START, ImportColumn.START_DATE)
                        .flatMap(column -> reading.cell(row, column).stream()))
                .toList());
    }

    private ImportId add(
            CsvUpload file,
            CsvCheck check,
            ImportReading reading,
            boolean trial,
            @Nullable String worker,
            CurrentUser user) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = imports.add(user, trial, file.name(), check, reading, worker);
            if (worker == null) {
                files.keep(id, file);
            }
            changes.record(user, "time_import.added", id, null, imports.find(id).orElseThrow());
            return id;
        }));
    }

    /**
     * Sets a file aside to be imported, or tried, in the background; it goes on after a restart and on any node.
     *
     * @throws UnreadableCsv if it is empty, or no CSV in UTF-8
     */
    public ImportView begin(CsvUpload file, ImportAsk ask, CurrentUser user) {
        var check = CsvCheck.of(file, ask.delimiter());
        var id = add(file, check, readingOf(check, ask), ask.isTrial(), null, user);
        runner.wake();
        return get(id, user);
    }

    /**
     * Runs in earnest what was tried.
     *
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     * @throws ImportRefused if no trial of it has ended
     */
    public ImportView run(ImportId id, CurrentUser user) {
        return again(id, false, get(id, user).reading(), "time_import.run", user);
    }

    /**
     * Tries it once more, the columns read in another way.
     *
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     * @throws Invalid unless each column of the file is told once, and each meaning chosen once
     * @throws ImportRefused if no trial of it has ended
     */
    public ImportView retry(ImportId id, ImportDates dates, List<@Nullable ImportColumn> columns, CurrentUser user) {
        var reading = get(id, user).reading().retold(dates, columns);
        return again(id, true, reading, "time_import.retried", user);
    }

    private ImportView again(ImportId id, boolean trial, ImportReading reading, String action, CurrentUser user) {
        transaction.executeWithoutResult(status -> {
            var before = get(id, user);
            if (!imports.again(id, trial, reading)) {
                throw ImportRefused.notTried();
            }
            changes.record(user, action, id, before, get(id, user));
        });
        runner.wake();
        return get(id, user);
    }

    /**
     * Stops it after the rows that are being written; what is in stays in.
     *
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     * @throws ImportRefused if it is over
     */
    public ImportView cancel(ImportId id, CurrentUser user) {
        transaction.executeWithoutResult(status -> {
            var before = get(id, user);
            if (!imports.end(id, null, ImportState.CANCELLED, null)) {
                throw ImportRefused.over();
            }
            files.drop(id);
            changes.record(user, "time_import.cancelled", id, before, get(id, user));
        });
        return get(id, user);
    }

    /** @throws NotFound if there is no such import @throws Forbidden if it is somebody else's */
    public ImportView get(ImportId id, CurrentUser user) {
        var view = imports.find(id).orElseThrow(NotFound::new);
        if (!user.owns(view.userId())) {
            throw new Forbidden();
        }
        return view;
    }

    /** The caller's own, newest first. */
    public PageOf<ImportView> list(PageAsk ask, CurrentUser user) {
        return imports.page(user.id(), ask);
    }

    /** Where an import stands in {@link #list}. */
    public static Cursor place(ImportView view) {
        return Imports.place(view);
    }

    /**
     * What became of the rows, in their order.
     *
     * @param kind only these, or null
     * @param after behind this row
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     */
    public List<ImportOutcome> rows(ImportId id, @Nullable Kind kind, int after, int most, CurrentUser user) {
        get(id, user);
        return files.rows(id, kind, after, most);
    }

    /**
     * The first rows of the file, while it is kept: until it is imported or cancelled.
     *
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     */
    public List<List<String>> examples(ImportId id, int most, CurrentUser user) {
        var reading = get(id, user).reading();
        var examples = new ArrayList<List<String>>();
        try (var content = files.open(id);
                var lines = new CsvLines(content, reading.delimiter())) {
            for (var place = 0; place <= most && lines.hasNext(); place++) {
                examples.add(lines.next().cells());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return examples.isEmpty() ? examples : examples.subList(1, examples.size());
    }

    /**
     * The rows that failed as a file of the same columns, with what is the matter with each: corrected, it can be sent
     * again. What a spreadsheet would take for a formula has an apostrophe before it.
     *
     * @throws NotFound if there is no such import
     * @throws Forbidden if it is somebody else's
     */
    public FailedRows failures(ImportId id, CurrentUser user) {
        var view = get(id, user);
        return new FailedRows(view.reading().header(), after -> files.failures(id, after, FailedRows.AT_ONCE));
    }
}
