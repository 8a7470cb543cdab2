package io.timetracker.platform.idempotency;

import io.timetracker.platform.idempotency.IdempotencyConfiguration.WireHandlerAdapter;
import io.timetracker.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a keyed POST of the token API once. The key is taken in the transaction of the effect, so both are there
 * or neither; the answer leaves only after the commit. Sits around the handler, because that is where reading the body,
 * the effect and writing the answer are one thing.
 */
class IdempotentHandlerAdapter extends WireHandlerAdapter {

    private static final int LONGEST_KEY = 128;
    private static final int MOST_ATTEMPTS = 20;

    private final Retries retries;
    private final TransactionTemplate transaction;

    IdempotentHandlerAdapter(Retries retries, TransactionTemplate transaction, JsonMapper json) {
        super(json);
        this.retries = retries;
        this.transaction = transaction;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        var key = keyOf(request);
        if (key == null) {
            return super.invokeHandlerMethod(request, response, handler);
        }
        var stored = retries.find(key);
        if (stored.isPresent()) {
            replay(stored.get(), response);
        } else {
            carryOut(key, request, response, handler);
        }
        return null;
    }

    private static @Nullable RetryKey keyOf(HttpServletRequest request) {
        var header = request.getHeader("Idempotency-Key");
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (header == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || authentication == null
                || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return null;
        }
        var key = header.strip();
        var template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return key.isEmpty() || key.length() > LONGEST_KEY
                ? null
                : new RetryKey(user.retryOwner(), "post:" + template, key);
    }

    private void carryOut(RetryKey key, HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        for (var attempt = 1; !tryCarryingOut(key, request, response, handler, attempt); attempt++) {
            Thread.onSpinWait();
        }
    }

    /** False when others who wait for the same key made this one give way before it had begun. */
    private boolean tryCarryingOut(
            RetryKey key, HttpServletRequest request, HttpServletResponse response, HandlerMethod handler, int attempt)
            throws Exception {
        var claimed = new AtomicBoolean();
        var answer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                retries.dropIfExpired(key);
                retries.claim(key);
                claimed.set(true);
                try {
                    super.invokeHandlerMethod(request, answer, handler);
                } catch (Exception failure) {
                    throw new Undone(failure);
                }
                if (answer.getStatus() == HttpServletResponse.SC_CREATED) {
                    retries.store(key, answerOf(answer));
                } else {
                    retries.forget(key);
                }
            });
        } catch (DuplicateKeyException anotherWasFirst) {
            var stored = retries.find(key);
            if (stored.isEmpty() && attempt < MOST_ATTEMPTS) {
                return false;
            }
            replay(stored.orElseThrow(() -> anotherWasFirst), response);
            return true;
        } catch (ConcurrencyFailureException gaveWay) {
            if (claimed.get() || attempt >= MOST_ATTEMPTS) {
                throw gaveWay;
            }
            return false;
        } catch (Undone undone) {
            throw undone.failure;
        }
        answer.copyBodyToResponse();
        return true;
    }

    private static StoredAnswer answerOf(ContentCachingResponseWrapper answer) {
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new StoredAnswer(answer.getStatus(), body, answer.getHeader("ETag"));
    }

    private static void replay(StoredAnswer stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (stored.etag() != null) {
            response.setHeader("ETag", stored.etag());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(stored.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Carries a failure of the handler out of the transaction, which it undoes. */
    private static final class Undone extends RuntimeException {

        private final transient Exception failure;

        Undone(Exception failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }
}
