package io.timetracker.platform.ids;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/**
 * From a path variable, a form field or a GraphQL {@code ID} to an id. Blank is absent, anything but digits is refused.
 * A bean, because that is how Boot hands converters to both.
 */
@Component
public final class TextToTypedId implements ConverterFactory<String, TypedId> {

    @Override
    public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
        return new Reading<>(type);
    }

    private record Reading<T extends TypedId>(Class<T> type) implements Converter<String, T> {

        @Override
        @SuppressWarnings("NullAway") // blank is absent; the converter contract allows null
        public T convert(String text) {
            return read(type, text.strip());
        }
    }

    private static <T extends TypedId> @Nullable T read(Class<T> type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return TypedIds.of(type, Long.parseLong(text));
    }
}
