package io.timetracker.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.AppProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The default: one process with its database in a file. */
class OneNodeTests {

    private static AppProcess node;

    @BeforeAll
    static void start() {
        node = Worker.configured().start();
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterAKill() throws Exception {
        var workers = List.of(Worker.at(node), Worker.at(node), Worker.at(node));
        for (var acknowledged : List.of(50, 500)) {
            var writers = Writers.busy(node, workers, acknowledged);

            node.kill();
            writers.ended();
            node.restart();

            writers.retryAt(node).areAllThereAt(node);
        }
    }

    @Test
    void aCallThatHasBegunIsAnsweredBeforeTheNodeStops() throws Exception {
        var worker = Worker.at(node);
        var body = JsonMapper.shared().writeValueAsString(worker.nextFiveMinutes());
        try (var call =
                new Socket(InetAddress.getLoopbackAddress(), node.uri("/").getPort())) {
            send(call, """
                    POST /api/v1/time-entries HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: %d
                    Expect: 100-continue

                    """.formatted(worker.token(), body.length()).replace("\n", "\r\n"));
            assertThat(line(call)).isEqualTo("HTTP/1.1 100");

            var stopped = CompletableFuture.supplyAsync(node::stop);
            while (!node.output().contains("Commencing graceful shutdown")) {
                Thread.onSpinWait();
            }
            send(call, body);

            assertThat(line(call)).isEqualTo("");
            assertThat(line(call)).isEqualTo("HTTP/1.1 201");
            assertThat(stopped.get(30, TimeUnit.SECONDS)).isEqualTo(143);
        }
        node.restart();
        assertThat(worker.notes(node)).hasSize(1);
    }

    private static void send(Socket call, String text) throws IOException {
        call.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        call.getOutputStream().flush();
    }

    private static String line(Socket call) throws IOException {
        var line = new StringBuilder();
        for (var next = call.getInputStream().read();
                next != '\n' && next >= 0;
                next = call.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
