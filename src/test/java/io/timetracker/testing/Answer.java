package io.timetracker.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the wire answered. */
public record Answer(HttpResponse<String> http) {

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    /** The first value of a header, or null. */
    public String header(String name) {
        return http.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(http.body());
    }

    /** A place in the body, such as {@code /time_entry/id}; a missing node when there is none. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        var node = at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    public long number(String pointer) {
        return at(pointer).asLong();
    }

    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("%s %s: expected %d, was %d%n%s"
                    .formatted(http.request().method(), http.uri(), status, status(), body()));
        }
        return this;
    }
}
