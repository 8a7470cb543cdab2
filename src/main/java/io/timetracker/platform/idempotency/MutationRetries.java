package io.timetracker.platform.idempotency;

import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a keyed GraphQL mutation once, as {@link IdempotentHandlerAdapter} does for REST. What is kept is the
 * payload, each object with its type, so that a repetition can ask other fields of it; refusals are not kept.
 */
@Component
class MutationRetries implements MethodInterceptor {

    private static final int DONE = 200;

    private final Retries retries;
    private final JsonMapper json;

    MutationRetries(Retries retries, JsonMapper json) {
        this.retries = retries;
        this.json = json;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var given = MutationKey.current();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (call.getMethod().isAnnotationPresent(NotKept.class)
                || given == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return call.proceed();
        }
        var scope = "mutation:" + call.getMethod().getName() + ":" + given.next();
        var key = new RetryKey(user.retryOwner(), scope, given.key());
        var stored = retries.find(key);
        return stored.isPresent() ? payload(stored.get().body()) : carryOut(key, call);
    }

    private Object carryOut(RetryKey key, MethodInvocation call) throws Throwable {
        try {
            return retries.holding(key, status -> {
                var payload = Objects.requireNonNull(proceed(call));
                if (payload instanceof Map<?, ?> map
                        && map.get("userErrors") instanceof Collection<?> none
                        && none.isEmpty()) {
                    retries.store(key, new StoredAnswer(DONE, text(map), null));
                } else {
                    // The refusal may have undone part of the work; the key must not outlive it.
                    status.setRollbackOnly();
                }
                return payload;
            });
        } catch (DuplicateKeyException anotherWasFirst) {
            return payload(retries.find(key).orElseThrow(() -> anotherWasFirst).body());
        } catch (Undone undone) {
            throw Objects.requireNonNull(undone.getCause());
        }
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (Throwable failure) {
            throw new Undone(failure);
        }
    }

    private String text(Map<?, ?> payload) {
        var parts = json.createObjectNode();
        payload.forEach((name, value) -> {
            if (value != null && !name.equals("userErrors")) {
                var part = parts.putObject(String.valueOf(name));
                part.put("type", value.getClass().getName()).set("value", json.valueToTree(value));
                if (value instanceof List<?> list && !list.isEmpty()) {
                    part.put(
                            "element",
                            Objects.requireNonNull(list.getFirst()).getClass().getName());
                }
            }
        });
        return parts.toString();
    }

    private Map<String, @Nullable Object> payload(String text) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        for (var part : json.readTree(text).properties()) {
            payload.put(part.getKey(), value(part.getValue()));
        }
        payload.put("userErrors", List.of());
        return payload;
    }

    private Object value(JsonNode part) {
        if (part.has("element")) {
            // Of a list its class says nothing: its elements are all of one.
            var element = type(part.get("element"));
            return part.get("value")
                    .valueStream()
                    .map(value -> (Object) json.treeToValue(value, element))
                    .toList();
        }
        return json.treeToValue(part.get("value"), type(part.get("type")));
    }

    private Class<?> type(JsonNode name) {
        return ClassUtils.resolveClassName(name.asString(), getClass().getClassLoader());
    }

    /** Carries a failure out of the transaction, which it undoes. */
    private static final class Undone extends RuntimeException {

        Undone(Throwable failure) {
            super(null, failure, false, false);
        }
    }
}
