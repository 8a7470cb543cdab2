package io.timetracker.platform.ids;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** From an id to its column. */
@WritingConverter
public enum TypedIdToNumber implements Converter<TypedId, Long> {
    INSTANCE;

    @Override
    public Long convert(TypedId id) {
        return id.value();
    }
}
