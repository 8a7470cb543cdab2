package io.timetracker.platform.wire;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A number, or a text that the call itself decides about when it is none. Absent when blank. */
@JsonDeserialize(using = LooseNumber.Reading.class)
public record LooseNumber(String text) {

    /** Empty: it is no number. */
    public Optional<BigDecimal> value() {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static final class Reading extends StdDeserializer<LooseNumber> {

        Reading() {
            super(LooseNumber.class);
        }

        @Override
        public @Nullable LooseNumber deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()) {
                return context.reportInputMismatch(this, "validation.type");
            }
            var text = parser.getString();
            return text.isBlank() ? null : new LooseNumber(text);
        }
    }
}
