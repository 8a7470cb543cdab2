package io.timetracker.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.timetracker.testing.Answer;
import io.timetracker.testing.AppProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that write entry after entry, for each worker one with keys and one without, until a call is not answered or
 * answered with a server's failure: then nobody knows whether it was carried out.
 */
final class Writers {

    private final AppProcess node;
    private final CountDownLatch enough;
    private final List<Worker> workers;
    private final List<Thread> threads;
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Write> unknown = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    private record Write(Worker worker, String key, Map<String, Object> body) {

        String notes() {
            return (String) body.get("notes");
        }
    }

    private Writers(AppProcess node, List<Worker> workers, int enough) {
        this.node = node;
        this.workers = workers;
        this.enough = new CountDownLatch(enough);
        this.threads = workers.stream()
                .flatMap(worker -> Stream.of(writer(worker, true), writer(worker, false)))
                .toList();
    }

    /** Returns when so many writes were acknowledged; they go on. */
    static Writers busy(AppProcess node, List<Worker> workers, int acknowledged) throws InterruptedException {
        var writers = new Writers(node, workers, acknowledged);
        writers.threads.forEach(Thread::start);
        assertThat(writers.enough.await(60, TimeUnit.SECONDS))
                .as("not answered: %s, refused: %s", writers.unknown, writers.refused)
                .isTrue();
        return writers;
    }

    private Thread writer(Worker worker, boolean keyed) {
        return Thread.ofPlatform().unstarted(() -> {
            while (write(worker, keyed)) {
                enough.countDown();
            }
        });
    }

    private boolean write(Worker worker, boolean keyed) {
        var body = worker.nextFiveMinutes();
        var write = new Write(worker, keyed ? "key of " + body.get("notes") : null, body);
        var status = status(write);
        if (status == 201) {
            acknowledged.add(write);
        } else if (status >= 500) {
            unknown.add(write);
        } else {
            refused.add(write + " " + status);
        }
        return status == 201;
    }

    /** 599 where the connection broke. */
    private int status(Write write) {
        try {
            return send(write, node).status();
        } catch (AssertionError failure) {
            if (failure.getCause() instanceof IOException) {
                return 599;
            }
            throw failure;
        }
    }

    private static Answer send(Write write, AppProcess node) {
        return write.worker().at(node, write.key()).post("/api/v1/time-entries", write.body());
    }

    /** After what they wrote to has gone, and all of them have noticed. */
    Writers ended() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
        assertThat(refused).isEmpty();
        return this;
    }

    /** As programs do: the same call with the same key, until it is answered. */
    Writers retryAt(AppProcess node) {
        unknown.stream()
                .filter(write -> write.key() != null)
                .forEach(write -> send(write, node).expect(201));
        return this;
    }

    /** What was acknowledged or retried is there once, the rest at most once, and the totals say the same. */
    void areAllThereAt(AppProcess node) {
        for (var worker : workers) {
            var notes = worker.notes(node);
            assertThat(notes.values()).containsOnly(1);
            assertThat(notes.keySet()).containsAll(notesOf(worker, acknowledged, false));
            assertThat(notes.keySet()).containsAll(notesOf(worker, unknown, true));
            assertThat(worker.hours(node)).isCloseTo(notes.size() * 5 / 60.0, within(0.006));
        }
    }

    private static List<String> notesOf(Worker worker, Queue<Write> writes, boolean onlyKeyed) {
        return writes.stream()
                .filter(write -> write.worker().equals(worker) && (!onlyKeyed || write.key() != null))
                .map(Write::notes)
                .toList();
    }
}
