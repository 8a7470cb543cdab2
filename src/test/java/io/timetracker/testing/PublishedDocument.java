package io.timetracker.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/openapi.json} as the running application serves it, and whether an answer is what it promises. */
public final class PublishedDocument {

    private static final Map<Integer, PublishedDocument> BY_PORT = new ConcurrentHashMap<>();

    private final JsonNode json;
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private final Map<JsonNode, com.networknt.schema.Schema> known = new ConcurrentHashMap<>();

    private PublishedDocument(JsonNode json) {
        this.json = json;
    }

    public static PublishedDocument of(int port) {
        return BY_PORT.computeIfAbsent(port, PublishedDocument::read);
    }

    private static PublishedDocument read(int port) {
        return new PublishedDocument(new Api(port, null)
                .unchecked()
                .get("/api/openapi.json")
                .expect(200)
                .json());
    }

    public JsonNode json() {
        return json;
    }

    /** Fails where a call was answered with something that its description does not know. */
    void check(String method, String path, Answer answer) {
        var operation = operation(method, path.replaceFirst("\\?.*", ""));
        if (operation.isEmpty() || answer.status() >= 500) {
            return;
        }
        var call = method + " " + path;
        var promised = resolve(operation.get().at("/responses/" + answer.status()));
        if (promised.isMissingNode()) {
            throw new AssertionError(
                    call + ": the document does not know an answer " + answer.status() + "\n" + answer.body());
        }
        promised.path("headers").propertyNames().stream()
                .filter(header -> header.equals("ETag") && answer.header(header) == null)
                .forEach(header -> {
                    throw new AssertionError(call + ": the document promises a header " + header);
                });
        var schema = promised.at("/content/application~1json/schema");
        var isJson = String.valueOf(answer.header("Content-Type")).startsWith("application/json");
        var problems = schema.isMissingNode() || !isJson ? List.<String>of() : problems(schema, answer.json());
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    call + " " + answer.status() + ": " + String.join("\n", problems) + "\n" + answer.body());
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        return json.get("paths").properties().stream()
                .filter(template -> matches(template.getKey(), path))
                // a literal is meant before a variable
                .min(java.util.Comparator.comparingInt(
                        template -> template.getKey().length()
                                - template.getKey().replace("{", "").length()))
                .map(template -> template.getValue().get(method.toLowerCase(java.util.Locale.ROOT)));
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[^/]+}", "[^/]+"), path);
    }

    /** What is wrong with a value, seen from a schema of the document. */
    public List<String> problems(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private com.networknt.schema.Schema compile(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("components", json.get("components"));
        whole.putArray("allOf").add(schema);
        return schemas.getSchema(whole);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? json.at(node.get("$ref").asString().substring(1)) : node;
    }
}
