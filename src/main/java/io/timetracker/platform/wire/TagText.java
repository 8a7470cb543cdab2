package io.timetracker.platform.wire;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Tags as a comma text, or as a list that becomes one. */
@JsonDeserialize(using = TagText.Reading.class)
public record TagText(String text) {

    static final class Reading extends StdDeserializer<TagText> {

        Reading() {
            super(TagText.class);
        }

        @Override
        public @Nullable TagText deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken().isScalarValue()) {
                return new TagText(parser.getString());
            }
            return parser.currentToken() == JsonToken.START_ARRAY ? list(parser, context) : fail(context);
        }

        private @Nullable TagText list(JsonParser parser, DeserializationContext context) {
            var tags = new StringJoiner(",");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
                    return fail(context);
                }
                tags.add(parser.getString().strip());
            }
            return new TagText(tags.toString());
        }

        private @Nullable TagText fail(DeserializationContext context) {
            return context.reportInputMismatch(this, "validation.type");
        }
    }
}
