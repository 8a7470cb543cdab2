package io.timetracker.time;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what waits: a few at a time on each node, one at a time for each owner. A node that stops gives its imports
 * back after the rows that it is writing; one that was killed falls silent, and another takes over.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** How long a trial waits to be run. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRun run;
    private final ImportKnowledge knowledge;
    private final Timekeepers keepers;
    private final Accounts accounts;
    private final Refusals refusals;
    private final ChangeLog changes;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile boolean stops;

    ImportRunner(
            Imports imports,
            ImportFiles files,
            ImportRun run,
            ImportKnowledge knowledge,
            Timekeepers keepers,
            Accounts accounts,
            Refusals refusals,
            ChangeLog changes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.files = files;
        this.run = run;
        this.knowledge = knowledge;
        this.keepers = keepers;
        this.accounts = accounts;
        this.refusals = refusals;
        this.changes = changes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Also within a call whose key is held in a transaction: who carries it out must see it.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Looks whether anything waits, and begins it. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void wake() {
        for (var waiting : imports.waiting()) {
            if (stops || !free.tryAcquire()) {
                return;
            }
            var worker = UUID.randomUUID().toString();
            if (!take(waiting, worker) || !submit(waiting, worker)) {
                free.release();
            }
        }
    }

    private boolean take(Imports.Waiting waiting, String worker) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            keepers.lock(waiting.owner());
            return !imports.isBusy(waiting.owner()) && imports.take(waiting.id(), worker);
        }));
    }

    private boolean submit(Imports.Waiting waiting, String worker) {
        try {
            workers.execute(() -> {
                try {
                    carryOut(waiting, worker);
                } finally {
                    free.release();
                }
                wake();
            });
            return true;
        } catch (RejectedExecutionException stopping) {
            imports.release(waiting.id(), worker);
            return false;
        }
    }

    private void carryOut(Imports.Waiting waiting, String worker) {
        try {
            var owner =
                    accounts.find(waiting.owner()).filter(Account::isActive).orElseThrow(ImportRefused::closedAccount);
            carryOut(taskOf(waiting, worker, CurrentUser.of(owner, waiting.face())));
        } catch (ImportRun.Stopped stopped) {
            LOG.info("Import {} stopped", waiting.id().value());
            imports.release(waiting.id(), worker);
        } catch (IOException | RuntimeException broken) {
            end(waiting.id(), worker, ImportState.FAILED, words(broken));
        }
    }

    private ImportRun.Task taskOf(Imports.Waiting waiting, String worker, CurrentUser owner) {
        var view = imports.find(waiting.id()).orElseThrow();
        // What a trial has read is remembered nowhere else: it begins anew.
        var before = view.isTrial() ? ImportTally.NOTHING : view.tally();
        if (before.read() == 0) {
            files.dropRows(view.id());
        }
        return new ImportRun.Task(
                view.id(), worker, owner, view.reading(), knowledge.places(owner), view.isTrial(), before);
    }

    private void carryOut(ImportRun.Task task) throws IOException {
        var id = Objects.requireNonNull(task.id());
        if (!files.has(id)) {
            // It was being sent, and the node that read it is gone.
            throw ImportRefused.interrupted();
        }
        try (var content = files.open(id)) {
            run.carryOut(content, task, () -> !stops, outcome -> {});
            finish(task);
        }
    }

    void finish(ImportRun.Task task) {
        if (task.id() != null) {
            end(task.id(), task.runner(), task.isTrial() ? ImportState.TRIED : ImportState.DONE, null);
        }
    }

    void fail(ImportRun.Task task, Exception broken) {
        if (task.id() != null) {
            end(task.id(), task.runner(), ImportState.FAILED, words(broken));
        }
    }

    private String words(Exception broken) {
        var refusal =
                broken instanceof RuntimeException failure ? refusals.of(failure) : java.util.Optional.<Refusal>empty();
        if (refusal.isEmpty()) {
            LOG.error("An import failed", broken);
        }
        return refusal.map(refusals::text).orElseGet(() -> refusals.text("refusal.internal_error"));
    }

    private void end(ImportId id, String worker, ImportState state, @org.jspecify.annotations.Nullable String error) {
        transaction.executeWithoutResult(status -> {
            if (imports.end(id, worker, state, error)) {
                if (state != ImportState.TRIED) {
                    files.drop(id);
                }
                var view = imports.find(id).orElseThrow();
                changes.noticed(view.userId(), "time_import." + state.wire(), id, view);
            }
        });
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetTrials() {
        for (var id : imports.triedBefore(clock.instant().minus(KEPT))) {
            transaction.executeWithoutResult(status -> {
                if (imports.end(id, null, ImportState.CANCELLED, null)) {
                    files.drop(id);
                }
            });
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stops = true;
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it goes on where it stood, after the restart");
        }
    }
}
