package io.timetracker.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.AppProcess;
import io.timetracker.testing.Database;
import io.timetracker.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes on one MySQL and one Redis, as behind a proxy that asks now the one and now the other. */
@Tag("servers")
class TwoNodesTests {

    private static final int AT_ONCE = 20;

    private static Database database;
    private static AppProcess one;
    private static AppProcess other;

    @BeforeAll
    static void start() {
        database = TestServers.mysql().freshDatabase("two_nodes");
        one = Worker.configured().on(database, TestServers.redis()).start();
        other = Worker.configured().on(database, TestServers.redis()).start();
    }

    @AfterAll
    static void end() {
        one.close();
        other.close();
    }

    @Test
    void whatOneNodeAcknowledgedBeforeItWasKilledIsThereOnceAtTheOther() throws Exception {
        var workers = List.of(Worker.at(one), Worker.at(one), Worker.at(one));
        var writers = Writers.busy(one, workers, 100);

        one.kill();
        writers.ended();

        writers.retryAt(other).areAllThereAt(other);
        assertThat(rows("time_entry")).isEqualTo(rows("change_log where action = 'time_entry.logged'"));
        one.restart();
    }

    @Test
    void aSessionBeginsAtOneNodeAndEndsAtTheOther() {
        var worker = Worker.at(one);
        var atOne = one.browser();
        atOne.signIn(worker.username(), Worker.PASSWORD);
        var atOther = other.browser(atOne);
        assertThat(atOne.get("/").status()).isEqualTo(200);
        assertThat(atOther.get("/").status()).isEqualTo(200);

        atOther.post("/logout", Map.of());

        assertThat(atOne.get("/").status()).isEqualTo(302);
        assertThat(atOther.get("/").status()).isEqualTo(302);
    }

    @Test
    void callsAreCountedTogether() {
        var worker = Worker.at(one);
        var path = "/api/v1/timer/status";

        var first = worker.at(one, null).get(path).header("X-RateLimit-Remaining");
        var second = worker.at(other, null).get(path).header("X-RateLimit-Remaining");

        assertThat(Integer.parseInt(second)).isEqualTo(Integer.parseInt(first) - 1);
    }

    @Test
    void wrongPasswordsAreCountedTogether() {
        var name = Worker.at(one).username();
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(attempt(one, name)).isEqualTo(401);
            assertThat(attempt(other, name)).isEqualTo(401);
        }

        assertThat(attempt(one, name)).isEqualTo(429);
        assertThat(attempt(other, name)).isEqualTo(429);
    }

    private static int attempt(AppProcess node, String name) {
        return node.api(null)
                .post("/api/v1/auth/login", Map.of("username", name, "password", "wrong-horse-battery"))
                .status();
    }

    @Test
    void aCallRepeatedAtTheOtherNodeIsAnsweredAsBefore() {
        var worker = Worker.at(one);
        var body = worker.nextFiveMinutes();

        var first = worker.at(one, "once").post("/api/v1/time-entries", body).expect(201);
        var again = worker.at(other, "once").post("/api/v1/time-entries", body).expect(201);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(worker.notes(other)).hasSize(1);
    }

    @Test
    void theSameCallManyTimesAtOnceIsCarriedOutOnce() {
        var worker = Worker.at(one);
        var body = worker.nextFiveMinutes();

        var answers = atOnce(node -> worker.at(node, "once").post("/api/v1/time-entries", body));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(worker.notes(one)).hasSize(1);
    }

    @Test
    void aRefusedCallManyTimesAtOnceIsRefusedEachTime() {
        var worker = Worker.at(one);
        var body = Map.of("project_id", 999_999, "start_time", "2020-01-01T09:00", "end_time", "2020-01-01T10:00");

        var answers = atOnce(node -> worker.at(node, "never").post("/api/v1/time-entries", body));

        assertThat(answers).extracting(Answer::status).containsOnly(400);
    }

    @Test
    void aSecondTimerIsRefusedAtTheOtherNode() {
        var worker = Worker.at(one);
        var body = Map.of("project_id", worker.project());
        worker.at(one, null).post("/api/v1/timer/start", body).expect(201);

        var second = worker.at(other, null).post("/api/v1/timer/start", body).expect(409);

        assertThat(second.text("/error_code")).isEqualTo("timer_already_running");
    }

    @Test
    void ofManyTimersStartedAtOnceOneRuns() {
        var worker = Worker.at(one);

        var answers = atOnce(
                node -> worker.at(node, null).post("/api/v1/timer/start", Map.of("project_id", worker.project())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(AT_ONCE - 1);
    }

    /** Half of the calls to each node, all in the same moment. */
    private static List<Answer> atOnce(Function<AppProcess, Answer> call) {
        var together = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(together);
                                return call.apply(number % 2 == 0 ? one : other);
                            },
                            threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long rows(String from) throws SQLException {
        try (var connection = database.connect();
                var result = connection.createStatement().executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
