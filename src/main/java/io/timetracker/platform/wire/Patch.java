package io.timetracker.platform.wire;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a partial update says of one field: nothing (keep it), or a value, which may be "none". Commands carry it, so
 * that all three faces say it the same way.
 */
public sealed interface Patch<T> {

    record Keep<T>() implements Patch<T> {}

    record To<T>(@Nullable T value) implements Patch<T> {}

    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    static <T> Patch<T> to(@Nullable T value) {
        return new To<>(value);
    }

    /** For faces on which absent and null are the same thing: keep. */
    static <T> Patch<T> keepIfNull(@Nullable T value) {
        return value == null ? keep() : to(value);
    }

    /** The new value, or the present one when nothing was said. */
    default @Nullable T or(@Nullable T present) {
        return this instanceof To<T> to ? to.value() : present;
    }

    /** As {@link #or}, for a field that always has a value: "none" keeps it. */
    default T orKeep(T present) {
        return this instanceof To<T> to && to.value() != null ? to.value() : present;
    }

    default <R> Patch<R> map(Function<T, R> change) {
        return this instanceof To<T> to ? to(to.value() == null ? null : change.apply(to.value())) : keep();
    }

    default boolean isGiven() {
        return this instanceof To;
    }
}
