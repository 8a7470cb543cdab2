package io.timetracker.platform.graphql;

import io.timetracker.platform.problems.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mutation's payload: the object under its name, or the reasons why there is none. */
@Component
public class Payloads {

    private final Refusals refusals;

    Payloads(Refusals refusals) {
        this.refusals = refusals;
    }

    public <T> Map<String, @Nullable Object> of(String name, Supplier<T> command) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        try {
            payload.put(name, command.get());
            payload.put("userErrors", List.of());
        } catch (RuntimeException failure) {
            var refusal = refusals.of(failure).orElseThrow(() -> failure);
            payload.put(name, null);
            payload.put("userErrors", UserError.of(refusal, refusals));
        }
        return payload;
    }
}
