package io.timetracker.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that speaks to the wire as shipped clients do. Immutable; each {@code with} gives another one. Every answer
 * must be one that the published document knows.
 */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final HttpClient http;
    private final List<String> headers;
    private final boolean checked;

    /** Each program has an address of its own, as limits on attempts are per address. */
    Api(int port, String token) {
        this(port, client(), token == null ? List.of() : List.of("Authorization", "Bearer " + token), true);
    }

    private Api(int port, HttpClient http, List<String> headers, boolean checked) {
        this.port = port;
        this.http = http;
        this.headers = headers;
        this.checked = checked;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(Addresses.next())
                .build();
    }

    public Api with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Api(port, http, List.copyOf(more), checked);
    }

    /** The same, whatever the document says. */
    public Api unchecked() {
        return new Api(port, http, headers, false);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param body text is sent as it is, anything else as JSON */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** As {@link #post}, whatever the bytes are. */
    public Answer postBytes(String path, byte[] body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer graphQl(String query) {
        return graphQl(query, Map.of());
    }

    public Answer graphQl(String query, Map<String, ?> variables) {
        return post("/graphql", Map.of("query", query, "variables", variables));
    }

    public Answer send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (body != null && headers.stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, publisher(body));
        try {
            var answer = new Answer(http.send(request.build(), BodyHandlers.ofString()));
            if (checked && path.startsWith("/api/")) {
                PublishedDocument.of(port).check(method, path, answer);
            }
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path + ": " + failed, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path, stopped);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            default -> BodyPublishers.ofString(text(body));
        };
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }
}
