package io.timetracker.platform.ids;

import java.math.BigInteger;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;

/** From a column to an id. Spring Data matches exact pairs only, so all id types are listed. */
@ReadingConverter
public final class NumberToTypedId implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        // MySQL's driver hands a key that it has just given over as a BigInteger
        return TypedIds.all().stream()
                .flatMap(type ->
                        Stream.of(new ConvertiblePair(Long.class, type), new ConvertiblePair(BigInteger.class, type)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        return source == null ? null : TypedIds.of(targetType.getType(), ((Number) source).longValue());
    }
}
