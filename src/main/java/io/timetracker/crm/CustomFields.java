package io.timetracker.crm;

import io.timetracker.platform.problems.Invalid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an installation keeps of its own about a client: any JSON object, kept as text. */
final class CustomFields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private CustomFields() {}

    static Map<String, Object> read(@Nullable String text) {
        return text == null ? Map.of() : JSON.readValue(text, OBJECT);
    }

    static @Nullable String write(Map<String, Object> fields) {
        var text = JSON.writeValueAsString(fields);
        if (text.length() > CreateClient.LONG_TEXT) {
            throw new Invalid("customFields", "validation.too_long");
        }
        return fields.isEmpty() ? null : text;
    }
}
