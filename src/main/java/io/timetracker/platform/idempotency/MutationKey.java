package io.timetracker.platform.idempotency;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The {@code Idempotency-Key} of a GraphQL call, carried to whatever thread a mutation runs on. A document may hold several
 * mutations; they run one after the other, so their number tells them apart.
 */
@Component
class MutationKey extends OncePerRequestFilter {

    private static final int LONGEST_KEY = 128;
    private static final ThreadLocal<@Nullable Given> CURRENT = new ThreadLocal<>();

    record Given(String key, AtomicInteger mutations) {

        int next() {
            return mutations.incrementAndGet();
        }
    }

    MutationKey() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
    }

    static @Nullable Given current() {
        return CURRENT.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/graphql");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && !key.isBlank() && key.strip().length() <= LONGEST_KEY) {
            CURRENT.set(new Given(key.strip(), new AtomicInteger()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    private static final class Accessor implements ThreadLocalAccessor<Given> {

        @Override
        public Object key() {
            return "timetracker.idempotency-key";
        }

        @Override
        public @Nullable Given getValue() {
            return CURRENT.get();
        }

        @Override
        public void setValue(Given value) {
            CURRENT.set(value);
        }

        @Override
        public void setValue() {
            CURRENT.remove();
        }
    }
}
