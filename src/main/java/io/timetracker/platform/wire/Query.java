package io.timetracker.platform.wire;

import io.timetracker.platform.paging.PageAsk;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The query parameters of a REST call. One of the wrong type counts as absent (contract, conventions section 4). */
public record Query(HttpServletRequest request) {

    public @Nullable String text(String name) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One beyond what an {@code int} holds counts as the nearest that it does. */
    public @Nullable Integer number(String name) {
        try {
            return Optional.ofNullable(text(name))
                    .map(BigInteger::new)
                    .map(Query::nearest)
                    .orElse(null);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static int nearest(BigInteger number) {
        return number.max(BigInteger.valueOf(Integer.MIN_VALUE))
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    public <T> @Nullable T id(String name, LongFunction<T> type) {
        try {
            return Optional.ofNullable(text(name))
                    .map(Long::valueOf)
                    .map(type::apply)
                    .orElse(null);
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }

    /** {@code true} in any case is true, any other text is false, absent is null. */
    public @Nullable Boolean flag(String name) {
        var text = text(name);
        return text == null ? null : Boolean.valueOf(text);
    }

    /** {@code page}, {@code per_page} with its cap, {@code cursor}. */
    public PageAsk page(int cap) {
        return PageAsk.of(number("page"), number("per_page"), request.getParameter("cursor"), cap);
    }
}
