package io.timetracker.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.LooseNumber;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.TagText;
import io.timetracker.platform.wire.WireRecord;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Schemas of the wire's records, in the wire's names. The library below reads records with Jackson 2, which does not see
 * the annotations of Jackson 3 that the wire itself is written with.
 */
@Component
@SuppressWarnings("rawtypes") // as the library has it
class WireModels extends ModelResolver {

    /** Tells {@link WireSchemas} which record a schema came from; not in the finished document. */
    static final String RECORD = "x-record";

    WireModels(ObjectMapperProvider mappers) {
        super(
                mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
                new WireNames());
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var java = _mapper.constructType(type.getType());
        if (java.hasRawClass(Patch.class)) {
            return context.resolve(type.type(java.containedType(0)));
        }
        if (java.isTypeOrSubTypeOf(TypedId.class)) {
            return new IntegerSchema().format("int64");
        }
        if (java.hasRawClass(LooseNumber.class)) {
            return new NumberSchema();
        }
        if (java.hasRawClass(TagText.class)) {
            return new JsonSchema().types(Set.of("string", "array")).items(new StringSchema());
        }
        if (java.hasRawClass(Object.class) || java.hasRawClass(JsonNode.class)) {
            return new JsonSchema(); // anything
        }
        var schema = super.resolve(type, context, others);
        if (schema != null && java.getRawClass().isAnnotationPresent(WireRecord.class)) {
            remember(java, schema, context);
        }
        return schema;
    }

    private static void remember(JavaType java, Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        var model = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (model != null) {
            var other =
                    model.getExtensions() == null ? null : model.getExtensions().get(RECORD);
            if (other != null && other != java.getRawClass()) {
                throw new IllegalStateException(
                        "%s and %s have one name in the document: give one a @Schema(name = ...)"
                                .formatted(other, java.getRawClass()));
            }
            model.addExtension(RECORD, java.getRawClass());
        }
    }
}
