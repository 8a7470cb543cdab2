package io.timetracker.time;

import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.CsvLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a file into the entries, so many rows in a transaction: entries, totals, what became of the rows and how far it
 * is are written together or not at all. So an import that was interrupted goes on where it stood.
 */
@Component
class ImportRun {

    private static final int ROWS = 200;
    private static final int TRIES = 3;

    private final ImportedEntries entries;
    private final Timekeepers keepers;
    private final Imports imports;
    private final ImportFiles files;
    private final Refusals refusals;
    private final TransactionTemplate transaction;

    ImportRun(
            ImportedEntries entries,
            Timekeepers keepers,
            Imports imports,
            ImportFiles files,
            Refusals refusals,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.keepers = keepers;
        this.imports = imports;
        this.files = files;
        this.refusals = refusals;
        this.transaction = new TransactionTemplate(transactions);
        // Also within a call whose key is held in a transaction: what is in stays in.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What is carried out.
     *
     * @param id where it is written down; null: nowhere
     * @param runner who does it
     * @param before what came of the rows before, which are passed over
     */
    record Task(
            @Nullable ImportId id,
            String runner,
            CurrentUser user,
            ImportReading reading,
            ImportPlaces places,
            boolean isTrial,
            ImportTally before) {}

    /** Somebody cancelled it, or this node stops. */
    static final class Stopped extends RuntimeException {

        Stopped() {
            super(null, null, false, false);
        }
    }

    /**
     * @param goesOn asked before each batch
     * @param told of what became of each row
     * @throws Stopped if it does not go on
     * @throws UnreadableCsv if the file ends to be one
     */
    ImportTally carryOut(InputStream content, Task task, BooleanSupplier goesOn, Consumer<ImportOutcome> told) {
        try (var lines = new CsvLines(content, task.reading().delimiter())) {
            var run = new Rows(task, told);
            lines.next();
            for (var passed = 0; passed < task.before().read() && lines.hasNext(); passed++) {
                run.pass(lines.next());
            }
            while (lines.hasNext()) {
                if (!goesOn.getAsBoolean()) {
                    throw new Stopped();
                }
                run.batch(next(lines));
            }
            return run.tally;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Line> next(CsvLines lines) {
        var batch = new ArrayList<Line>(ROWS);
        while (batch.size() < ROWS && lines.hasNext()) {
            batch.add(lines.next());
        }
        return batch;
    }

    private final class Rows {

        private final Task task;
        private final Consumer<ImportOutcome> told;
        private final ImportTotal total;
        private final ImportedEntries.Work work;
        private ImportTally tally;

        Rows(Task task, Consumer<ImportOutcome> told) {
            this.task = task;
            this.told = told;
            this.tally = task.before();
            this.total = new ImportTotal(task.reading(), task.before().fileSeconds());
            this.work = new ImportedEntries.Work(task.user(), task.places(), task.isTrial());
        }

        /** A total among what was done already still is the total. */
        void pass(Line line) {
            var _ = total.takes(line);
        }

        void batch(List<Line> lines) {
            var rows = new ArrayList<ImportRow>();
            for (var line : lines) {
                if (!total.takes(line)) {
                    var row = ImportRow.read(line, task.reading(), task.places());
                    total.add(row);
                    rows.add(row);
                }
            }
            var others = lines.size() - rows.size();
            try {
                write(rows, others);
            } catch (RuntimeException failure) {
                if (refusals.of(failure).isEmpty()) {
                    throw failure;
                }
                // One of them went wrong only when it was written.
                rows.forEach(this::alone);
                write(List.of(), others);
            }
        }

        private void alone(ImportRow row) {
            try {
                write(List.of(row), 0);
            } catch (RuntimeException failure) {
                var refusal = refusals.of(failure).orElseThrow(() -> failure);
                var reason = refusal.reason() == null ? refusal.code() : refusal.reason();
                var failed = ImportOutcome.failed(row.line().row(), reason, refusals.text(refusal));
                save(List.of(row), it -> List.of(failed), 0);
            }
        }

        private void write(List<ImportRow> rows, int others) {
            for (var tries = 1; ; tries++) {
                try {
                    save(rows, it -> entries.log(it, work), others);
                    return;
                } catch (ConcurrencyFailureException victim) {
                    if (tries == TRIES || task.isTrial()) {
                        throw victim;
                    }
                }
            }
        }

        private void save(List<ImportRow> rows, Writing writing, int others) {
            var outcomes = Objects.requireNonNull(transaction.execute(status -> {
                if (!task.isTrial()) {
                    keepers.lock(task.user().id());
                }
                var done = rows.isEmpty() ? List.<ImportOutcome>of() : writing.of(rows);
                note(done, rows, tally.plus(done, rows.size() + others, total.seconds()));
                return done;
            }));
            tally = tally.plus(outcomes, rows.size() + others, total.seconds());
            outcomes.forEach(told);
        }

        private void note(List<ImportOutcome> outcomes, List<ImportRow> rows, ImportTally now) {
            if (task.id() != null) {
                files.keepRows(
                        task.id(), outcomes, rows.stream().map(ImportRow::line).toList());
                if (!imports.progress(task.id(), task.runner(), now)) {
                    throw new Stopped();
                }
            }
        }
    }

    private interface Writing {
        List<ImportOutcome> of(List<ImportRow> rows);
    }
}
