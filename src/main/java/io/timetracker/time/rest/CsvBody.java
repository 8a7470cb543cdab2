package io.timetracker.time.rest;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.time.CsvUpload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three forms in which a CSV file comes in (T-07): a part {@code file}, JSON with {@code csv} or {@code data}, or the
 * body itself, whatever its content type says. The body is read before any parameter is asked for: of what claims to be a
 * form, as with {@code curl --data-binary}, the container would make parameters.
 */
@Component
class CsvBody {

    private final JsonMapper json;

    CsvBody(JsonMapper json) {
        this.json = json;
    }

    CsvUpload of(HttpServletRequest request) throws IOException, ServletException {
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(java.util.Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return part(request);
        }
        var body = CsvUpload.of(request.getInputStream(), "");
        if (!type.contains("json") && !looksLikeJson(body)) {
            return body;
        }
        try (body) {
            return CsvUpload.of(textOf(body, type.contains("json")), "");
        }
    }

    private static CsvUpload part(HttpServletRequest request) throws IOException, ServletException {
        var part = request.getPart("file");
        if (part == null) {
            throw new Invalid("file", "validation.required");
        }
        return CsvUpload.of(
                part.getInputStream(),
                StringUtils.hasText(part.getSubmittedFileName()) ? part.getSubmittedFileName() : "");
    }

    private static boolean looksLikeJson(CsvUpload body) throws IOException {
        try (var content = body.open()) {
            return new String(content.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("{");
        }
    }

    private String textOf(CsvUpload body, boolean saysSo) throws IOException {
        try (var content = body.open()) {
            var tree = json.readTree(content);
            if (!tree.isObject() && !tree.isMissingNode()) {
                throw new RuleBroken("bad_request");
            }
            return Stream.of("csv", "data")
                    .map(tree::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse("");
        } catch (JacksonException malformed) {
            throw new RuleBroken("bad_request");
        }
    }
}
