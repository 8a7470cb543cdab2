package io.timetracker.platform.idempotency;

import io.timetracker.platform.idempotency.IdempotencyConfiguration.WireHandlerAdapter;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
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

    private final Retries retries;

    IdempotentHandlerAdapter(Retries retries, JsonMapper json) {
        super(json);
        this.retries = retries;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        var key = onlyReads(handler) || handler.hasMethodAnnotation(NotKept.class) ? null : keyOf(request);
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

    /** Its answer may be a large file, which nobody keeps; asking again does no harm. */
    private static boolean onlyReads(HandlerMethod handler) {
        var needs = handler.getMethodAnnotation(NeedsScope.class);
        return needs != null && Arrays.stream(needs.value()).allMatch(scope -> scope.startsWith("read:"));
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
        var answer = new ContentCachingResponseWrapper(response);
        try {
            retries.holding(key, status -> {
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
                return answer;
            });
        } catch (DuplicateKeyException anotherWasFirst) {
            replay(retries.find(key).orElseThrow(() -> anotherWasFirst), response);
            return;
        } catch (Undone undone) {
            throw undone.failure;
        }
        answer.copyBodyToResponse();
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
