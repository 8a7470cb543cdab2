package io.timetracker.robustness;

import io.timetracker.testing.Api;
import io.timetracker.testing.AppProcess;
import io.timetracker.testing.AppProcessBuilder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a project and a token, made over the wire as an administrator would. */
record Worker(String username, String token, long project, AtomicInteger slots) {

    static final String PASSWORD = "correct-horse-battery";
    private static final LocalDateTime BEGINNING = LocalDateTime.parse("2020-01-01T00:00:00");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Limits that only somebody who counts on them reaches. */
    static AppProcessBuilder configured() {
        return AppProcess.configured()
                .environment("TIMETRACKER_ADMIN_USERNAME", "root")
                .environment("TIMETRACKER_ADMIN_PASSWORD", PASSWORD)
                .property("timetracker.rate-limit.token-per-minute", "1000000")
                .property("timetracker.rate-limit.token-per-hour", "100000")
                .property("timetracker.rate-limit.login-per-account", "6");
    }

    static Worker at(AppProcess node) {
        var name = "worker" + NUMBER.incrementAndGet();
        node.api(token(node, "root"))
                .post("/api/v1/users", Map.of("username", name, "password", PASSWORD))
                .expect(201);
        var token = token(node, name);
        var api = node.api(token);
        var client =
                api.post("/api/v1/clients", Map.of("name", "Client of " + name)).expect(201);
        var project = api.post("/api/v1/projects", Map.of("name", "Website", "client_id", client.number("/client/id")))
                .expect(201);
        return new Worker(name, token, project.number("/project/id"), new AtomicInteger());
    }

    private static String token(AppProcess node, String username) {
        return node.api(null)
                .post("/api/v1/auth/login", Map.of("username", username, "password", PASSWORD))
                .expect(200)
                .text("/token");
    }

    Api at(AppProcess node, String key) {
        return key == null ? node.api(token) : node.api(token).with("Idempotency-Key", key);
    }

    /** Five minutes that overlap with no others and have a name of their own. */
    Map<String, Object> nextFiveMinutes() {
        var number = slots.incrementAndGet();
        var start = BEGINNING.plusMinutes(10L * number);
        return Map.of(
                "project_id",
                project,
                "start_time",
                start.toString(),
                "end_time",
                start.plusMinutes(5).toString(),
                "notes",
                "piece " + number);
    }

    /** How often each note is there. */
    Map<String, Integer> notes(AppProcess node) {
        var counts = new HashMap<String, Integer>();
        pages(node).forEach(notes -> counts.merge(notes, 1, Integer::sum));
        return counts;
    }

    private List<String> pages(AppProcess node) {
        var all = new ArrayList<String>();
        var more = true;
        for (var page = 1; more; page++) {
            var answer = node.api(token)
                    .get("/api/v1/time-entries?per_page=100&page=" + page)
                    .expect(200);
            answer.at("/time_entries")
                    .forEach(entry -> all.add(entry.get("notes").asString()));
            more = answer.at("/pagination/has_next").asBoolean();
        }
        return all;
    }

    /** What the project says of itself. */
    double hours(AppProcess node) {
        return node.api(token)
                .get("/api/v1/projects/" + project)
                .expect(200)
                .at("/project/total_hours")
                .asDouble();
    }
}
