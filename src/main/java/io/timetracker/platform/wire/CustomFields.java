package io.timetracker.platform.wire;

import io.timetracker.platform.problems.Invalid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an installation keeps of its own about a thing: any JSON object, kept as text. */
public final class CustomFields {

    /** Fits into a text column, however many bytes a letter takes. */
    private static final int LONGEST = 20_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private CustomFields() {}

    public static Map<String, Object> read(@Nullable String text) {
        return text == null ? Map.of() : JSON.readValue(text, OBJECT);
    }

    /** @throws Invalid if it is too long */
    public static @Nullable String write(Map<String, Object> fields) {
        var text = Wording.whole(JSON.writeValueAsString(fields));
        if (text.length() > LONGEST) {
            throw new Invalid("customFields", "validation.too_long");
        }
        return fields.isEmpty() ? null : text;
    }
}
