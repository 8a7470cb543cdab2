package io.timetracker.platform.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How lenient the wire is with scalars (contract, conventions section 4): shipped clients send ids as strings. */
@Configuration(proxyBeanMethods = false)
class WireJson {

    @Bean
    SimpleModule lenientScalars() {
        return new SimpleModule("lenient-scalars")
                .addDeserializer(
                        Long.class, new Scalar<>(Long.class, text -> whole(text).longValueExact()))
                .addDeserializer(
                        Integer.class,
                        new Scalar<>(Integer.class, text -> whole(text).intValueExact()))
                .addDeserializer(BigDecimal.class, new Scalar<>(BigDecimal.class, WireJson::decimal))
                .addDeserializer(
                        Boolean.class,
                        new Scalar<>(Boolean.class, text -> Flag.of(text).orElseThrow(IllegalArgumentException::new)))
                .addDeserializer(String.class, new Text())
                .addDeserializer(Patch.class, new PatchDeserializer(null));
    }

    private static BigInteger whole(String text) {
        return decimal(text).toBigIntegerExact();
    }

    private static BigDecimal decimal(String text) {
        // An exponent of millions would be expanded digit by digit.
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }

    /** From a JSON scalar by its text; blank is absent. */
    static final class Scalar<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reading;

        Scalar(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            var token = parser.currentToken();
            if (!token.isScalarValue()) {
                return fail(parser, context);
            }
            var text = parser.getString().strip();
            try {
                return text.isEmpty() ? null : reading.apply(text);
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                return fail(parser, context);
            }
        }

        private @Nullable T fail(JsonParser parser, DeserializationContext context) {
            return context.reportInputMismatch(this, "validation.type");
        }
    }

    /** Numbers are read as text where text is wanted; objects and lists are not. */
    static final class Text extends StdDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken().isScalarValue()
                    ? parser.getString()
                    : context.reportInputMismatch(this, "validation.type");
        }
    }

    static final class PatchDeserializer extends StdDeserializer<Patch<?>> {

        private final @Nullable JavaType content;

        PatchDeserializer(@Nullable JavaType content) {
            super(Patch.class);
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new PatchDeserializer(property.getType().containedType(0));
        }

        @Override
        public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (isId()
                    && parser.currentToken() == JsonToken.VALUE_STRING
                    && parser.getString().isBlank()) {
                return Patch.keep();
            }
            return Patch.to(context.readValue(parser, content));
        }

        /** Whole numbers of that size are ids; an empty text says nothing of them, only null says that there is none. */
        private boolean isId() {
            return content != null && content.hasRawClass(Long.class);
        }

        @Override
        public Patch<?> getNullValue(DeserializationContext context) {
            return Patch.to(null);
        }

        @Override
        public Patch<?> getAbsentValue(DeserializationContext context) {
            return Patch.keep();
        }
    }
}
