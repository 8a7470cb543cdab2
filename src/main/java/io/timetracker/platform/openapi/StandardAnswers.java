package io.timetracker.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.timetracker.platform.problems.Problem;
import io.timetracker.platform.security.RateAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors, headers and parameters that any call may have, once each. */
final class StandardAnswers {

    static final Map<Integer, String> NAMES = names();

    private StandardAnswers() {}

    private static Map<Integer, String> names() {
        var names = new LinkedHashMap<Integer, String>();
        names.put(400, "BadRequest");
        names.put(401, "Unauthorized");
        names.put(403, "Forbidden");
        names.put(404, "NotFound");
        names.put(409, "Conflict");
        names.put(412, "PreconditionFailed");
        names.put(413, "PayloadTooLarge");
        names.put(415, "UnsupportedMediaType");
        names.put(429, "TooManyRequests");
        return names;
    }

    static void addTo(Components components) {
        var problem = schema(Problem.class, components);
        components
                .addResponses(
                        "BadRequest",
                        answer(
                                "Malformed (`validation_error` with `errors` by field, `bad_request`), or against a rule of the "
                                        + "business (`error` with `details.reason`)",
                                problem,
                                example(
                                        "validation_error",
                                        "Validation failed",
                                        "errors",
                                        Map.of("name", List.of("Is required")))))
                .addResponses(
                        "Unauthorized",
                        answer(
                                "No token or session, or one that does not count",
                                problem,
                                example("unauthorized", "Authentication required")))
                .addResponses(
                        "Forbidden",
                        answer(
                                "A missing scope, somebody else's, for administrators only, or part of a module that is switched "
                                        + "off (then `error` is `module_disabled`)",
                                problem,
                                example("forbidden", "Access denied")))
                .addResponses(
                        "NotFound",
                        answer("There is no such thing", problem, example("not_found", "There is no such thing")))
                .addResponses(
                        "Conflict",
                        answer(
                                "It was changed meanwhile (`conflict`), is there already (`integrity_error`), or a timer runs "
                                        + "(`timer_already_running`)",
                                problem,
                                example("conflict", "It was changed meanwhile; reload and try again")))
                .addResponses(
                        "PreconditionFailed",
                        answer(
                                "`If-Match` names another version",
                                problem,
                                example("precondition_failed", "It was changed meanwhile; reload and try again")))
                .addResponses(
                        "PayloadTooLarge",
                        answer(
                                "More than 16 MiB",
                                problem,
                                example("payload_too_large", "The body is larger than 16 MiB")))
                .addResponses(
                        "UnsupportedMediaType",
                        answer("Not JSON", problem, example("unsupported_media_type", "The body is not JSON")))
                .addResponses("TooManyRequests", tooMany(components));
        components
                .addHeaders(
                        "ETag",
                        new Header()
                                .description("The version, to be sent back as `If-Match`")
                                .schema(new StringSchema().example("\"3\"")))
                .addHeaders(
                        "Idempotency-Replayed",
                        new Header()
                                .description("`true`: the stored answer of an earlier call with the same key")
                                .schema(new StringSchema()))
                .addParameters(
                        "IdempotencyKey",
                        header(
                                "Idempotency-Key",
                                "Up to 128 characters, new for each thing to "
                                        + "make: a repeated call is answered with the stored 201 for a day and changes nothing"))
                .addParameters(
                        "IfMatch", header("If-Match", "The `ETag` that was seen; another version is answered with 412"))
                .addParameters(
                        "Csrf",
                        header("X-CSRFToken", "The value of the cookie `XSRF-TOKEN`")
                                .required(true))
                .addParameters(
                        "Page", query("page", new IntegerSchema().format(null)._default(1), "From 1"))
                .addParameters(
                        "PerPage",
                        query("per_page", new IntegerSchema().format(null)._default(50), "At most 100"))
                .addParameters(
                        "Cursor",
                        query(
                                "cursor",
                                new StringSchema(),
                                "Instead of `page`: empty for the beginning, then "
                                        + "`pagination.next_cursor`. Any depth costs the same; nothing is counted"));
    }

    private static ApiResponse tooMany(Components components) {
        var limits = new LinkedHashMap<>(example("rate_limited", "Rate limit exceeded"));
        limits.put("limit_per_minute", 100);
        limits.put("limit_per_hour", 1000);
        limits.put("remaining_per_minute", 0);
        limits.put("remaining_per_hour", 412);
        var wait = new Header()
                .description("Seconds until it is worth trying again")
                .schema(new IntegerSchema().format(null));
        return answer("Over the limit", schema(RateAnswer.class, components), limits)
                .addHeaderObject("Retry-After", wait);
    }

    private static ApiResponse answer(String description, Schema<?> schema, Map<String, Object> example) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType().schema(schema).example(example)));
    }

    private static Map<String, Object> example(String code, String text) {
        var example = new LinkedHashMap<String, Object>();
        example.put("success", false);
        example.put("error", text);
        example.put("message", text);
        example.put("error_code", code);
        return example;
    }

    private static Map<String, Object> example(String code, String text, String more, Object value) {
        var example = example(code, text);
        example.put(more, value);
        return example;
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Schema<?> schema(Class<?> type, Components components) {
        var found =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        found.referencedSchemas.forEach(components::addSchemas);
        return new JsonSchema().$ref("#/components/schemas/" + type.getSimpleName());
    }
}
