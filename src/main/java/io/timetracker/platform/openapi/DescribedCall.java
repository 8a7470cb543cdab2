package io.timetracker.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.PublicCalls;
import io.timetracker.platform.wire.QueryParameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** One call of the document: adds what follows from its method, its path and the annotations that the gates read. */
final class DescribedCall {

    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final String path;
    private final HttpMethod method;
    private final HandlerMethod handler;
    private final Operation operation;

    DescribedCall(String path, HttpMethod method, HandlerMethod handler, Operation operation) {
        this.path = path;
        this.method = method;
        this.handler = handler;
        this.operation = operation;
    }

    void complete() {
        operation.setOperationId(id());
        secure();
        describe();
        addParameters();
        addHeaders();
        addErrors();
    }

    /** The noun and the verb of the code; of the twins PUT and PATCH, PUT says which it is. */
    private String id() {
        var noun = handler.getBeanType().getSimpleName().replaceFirst("(Rest|Session)?Controller$", "");
        var verb = handler.getMethod().getName();
        return noun + '.' + verb + (method == HttpMethod.PUT && isTwin() ? ".put" : "");
    }

    private boolean isTwin() {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(
                handler.getMethod(), org.springframework.web.bind.annotation.RequestMapping.class);
        return mapping != null && mapping.method().length > 1;
    }

    private void secure() {
        if (isPublic()) {
            operation.setSecurity(List.of());
            return;
        }
        var doors = new ArrayList<SecurityRequirement>();
        if (takesToken()) {
            doors.add(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
            doors.add(new SecurityRequirement().addList(OpenApiConfiguration.API_KEY));
        }
        if (takesSession()) {
            doors.add(new SecurityRequirement().addList(OpenApiConfiguration.SESSION));
        }
        operation.setSecurity(doors);
    }

    private boolean isPublic() {
        return PublicCalls.ALL.contains(path);
    }

    private boolean takesToken() {
        return isTokenApi() || path.startsWith("/api/version/");
    }

    private boolean takesSession() {
        return !isTokenApi();
    }

    private boolean isTokenApi() {
        return path.startsWith("/api/v1/");
    }

    private void describe() {
        var notes = Stream.of(operation.getDescription(), scopes(), module())
                .filter(note -> note != null && !note.isBlank())
                .collect(Collectors.joining("\n\n"));
        operation.setDescription(notes.isEmpty() ? null : notes);
    }

    private String scopes() {
        var needs = onMethodOrType(NeedsScope.class);
        return needs == null
                ? ""
                : Arrays.stream(needs.value()).collect(Collectors.joining("` or `", "Needs scope `", "`."));
    }

    private String module() {
        var needs = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), NeedsModule.class);
        return needs == null
                ? ""
                : "Belongs to module `%s`: 403 with `error` `module_disabled` where that is switched off%s."
                        .formatted(
                                String.join("` and `", needs.value()),
                                needs.exceptForAdmins() ? ", but for administrators" : "");
    }

    private <A extends java.lang.annotation.Annotation> @org.jspecify.annotations.Nullable A onMethodOrType(
            Class<A> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }

    private void addParameters() {
        var own = AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), QueryParameter.class);
        own.forEach(parameter -> operation.addParametersItem(described(parameter)));
        if (isPaged()) {
            var names = own.stream().map(QueryParameter::name).collect(Collectors.toSet());
            refer("page", "Page", names);
            refer("per_page", "PerPage", names);
            refer("cursor", "Cursor", names);
        }
    }

    private void refer(String name, String component, Set<String> already) {
        if (!already.contains(name)) {
            operation.addParametersItem(new Parameter().$ref(component));
        }
    }

    private static Parameter described(QueryParameter parameter) {
        return new Parameter()
                .in("query")
                .name(parameter.name())
                .required(parameter.required() ? true : null)
                .description(parameter.text().isEmpty() ? null : parameter.text())
                .schema(schema(parameter));
    }

    private static Schema<?> schema(QueryParameter parameter) {
        return switch (parameter.kind()) {
            case ID -> new IntegerSchema().format("int64");
            case NUMBER -> new IntegerSchema();
            case FLAG -> new BooleanSchema();
            case DATE -> new StringSchema().format("date");
            case MOMENT -> new StringSchema().example("2026-02-03T09:00:00");
            case TEXT -> text(parameter);
        };
    }

    private static Schema<?> text(QueryParameter parameter) {
        var schema = new StringSchema();
        Arrays.stream(parameter.values()).forEach(schema::addEnumItem);
        return schema;
    }

    private boolean requiresParameter() {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(handler.getMethod(), QueryParameter.class).stream()
                .anyMatch(QueryParameter::required);
    }

    private boolean isPaged() {
        return Arrays.stream(
                        answer().getRecordComponents() == null
                                ? new java.lang.reflect.RecordComponent[0]
                                : answer().getRecordComponents())
                .anyMatch(component -> component.getType() == Pagination.class);
    }

    private Class<?> answer() {
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        return ResponseEntity.class.isAssignableFrom(type.toClass())
                ? type.getGeneric(0).toClass()
                : type.toClass();
    }

    private void addHeaders() {
        if (method == HttpMethod.POST && isTokenApi() && !isPublic()) {
            operation.addParametersItem(new Parameter().$ref("IdempotencyKey"));
        }
        if (takesIfMatch()) {
            operation.addParametersItem(new Parameter().$ref("IfMatch"));
        }
        if (WRITES.contains(method) && takesSession() && !isPublic()) {
            operation.addParametersItem(new Parameter().$ref("Csrf"));
        }
        operation.getResponses().forEach((status, answer) -> addHeaders(status, answer));
    }

    /** Handlers ask the request itself for it: {@code ETag.ifMatch(request)}. */
    private boolean takesIfMatch() {
        return WRITES.contains(method)
                && (method != HttpMethod.POST || path.contains("{"))
                && Arrays.asList(handler.getMethod().getParameterTypes()).contains(HttpServletRequest.class);
    }

    private void addHeaders(String status, ApiResponse answer) {
        var success = status.startsWith("2");
        if (success && returnsVersion()) {
            answer.addHeaderObject("ETag", new Header().$ref("ETag"));
        }
        if (status.equals("201") && isTokenApi()) {
            answer.addHeaderObject("Idempotency-Replayed", new Header().$ref("Idempotency-Replayed"));
        }
    }

    /** {@code ETag.ok} and {@code ETag.created} are what handlers make a ResponseEntity for, or they say what else. */
    private boolean returnsVersion() {
        return !handler.hasMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponses.class)
                && !handler.hasMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponse.class)
                && ResponseEntity.class.isAssignableFrom(handler.getMethod().getReturnType())
                && answer().isRecord();
    }

    private void addErrors() {
        var statuses = new TreeSet<Integer>();
        if (!isPublic()) {
            statuses.addAll(Set.of(401, 403));
        } else if (path.endsWith("/login")) {
            statuses.add(401);
        }
        if (isTokenApi() && !path.endsWith("/info") && !path.endsWith("/health")) {
            statuses.add(429);
        }
        if (WRITES.contains(method)) {
            statuses.addAll(Set.of(400, 409));
        }
        if (isPaged() || requiresParameter() || path.contains("{date}")) {
            statuses.add(400);
        }
        var body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(method == HttpMethod.DELETE ? null : body.getRequired());
            statuses.addAll(Set.of(413, 415));
        }
        if (path.contains("{") || body != null) {
            statuses.add(404);
        }
        if (takesIfMatch()) {
            statuses.add(412);
        }
        for (var status : statuses) {
            operation
                    .getResponses()
                    .computeIfAbsent(
                            Integer.toString(status), key -> new ApiResponse().$ref(StandardAnswers.NAMES.get(status)));
        }
    }
}
