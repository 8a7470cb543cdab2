package io.timetracker.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.timetracker.platform.wire.Patch;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Says of each field of the wire's records whether it may be null, and whether it is always there. */
final class WireSchemas {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> input;

    @SuppressWarnings("rawtypes") // as the library has it
    private WireSchemas(Map<String, Schema> schemas, Set<String> input) {
        this.schemas = schemas;
        this.input = input;
    }

    static void complete(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        new WireSchemas(schemas, input(document, schemas)).complete();
    }

    private void complete() {
        schemas.forEach((name, schema) -> {
            var extensions = schema.getExtensions();
            if (extensions != null && extensions.remove(WireModels.RECORD) instanceof Class<?> type) {
                complete(name, schema, type);
            }
        });
    }

    private void complete(String name, Schema<?> schema, Class<?> type) {
        schema.setTypes(Set.of("object"));
        var always = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var field = SNAKE_CASE.translate(component.getName());
            var property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(field);
            if (property != null && isMapOfAnything(component)) {
                property.setAdditionalProperties(true);
            }
            if (property != null && !isNullable(component)) {
                always.add(field);
            } else if (property != null && !leavesOutNull(type)) {
                schema.getProperties().put(field, orNull(property));
                always.add(field);
            }
        }
        // An answer lists all its keys every time (contract, conventions section 5); a caller may leave out any.
        if (!input.contains(name)) {
            schema.setRequired(always.isEmpty() ? null : always);
        }
    }

    private static boolean isMapOfAnything(RecordComponent component) {
        var type = ResolvableType.forType(component.getGenericType());
        return type.toClass() == Map.class && type.getGeneric(1).toClass() == Object.class;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getType() == Patch.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean leavesOutNull(Class<?> type) {
        var include = type.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
        }
        if (schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    /** What callers send, where a field may be left out. */
    @SuppressWarnings("rawtypes")
    private static Set<String> input(OpenAPI document, Map<String, Schema> schemas) {
        var found = new HashSet<String>();
        operations(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> collect(content.getSchema(), schemas, found));
        return found;
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    @SuppressWarnings("rawtypes")
    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        var reference = schema.get$ref();
        if (reference != null) {
            var name = reference.replace(PREFIX, "");
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, found));
        }
    }
}
