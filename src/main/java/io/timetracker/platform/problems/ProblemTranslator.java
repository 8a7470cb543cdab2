package io.timetracker.platform.problems;

import io.timetracker.platform.security.MissingScope;
import io.timetracker.platform.security.ModuleDisabled;
import io.timetracker.platform.security.RateLimited;
import io.timetracker.platform.wire.UnreadableBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** From any failure to the contract's error body. Nothing of the inside leaks. */
@Component
class ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

    private final Refusals refusals;

    ProblemTranslator(Refusals refusals) {
        this.refusals = refusals;
    }

    ResponseEntity<Object> translate(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case RateLimited tooMany ->
                ResponseEntity.status(429)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(tooMany.answer());
            case UnreadableBody body -> answer(body.status(), general(body.code()));
            case MissingScope scope ->
                answer(
                        HttpStatus.FORBIDDEN,
                        Problem.of("forbidden", "Insufficient permissions", refusals.text(scope))
                                .withScopes(scope.required(), scope.available()));
            case ModuleDisabled off ->
                answer(HttpStatus.FORBIDDEN, Problem.of("forbidden", "module_disabled", refusals.text(off)));
            default -> refusals.of(failure).map(this::refused).orElseGet(() -> unexpected(failure, request));
        };
    }

    private ResponseEntity<Object> refused(Refusal refusal) {
        var problem = Problem.of(refusal.code(), refusals.text(refusal)).withReason(refusal.reason());
        return answer(
                status(refusal),
                refusal instanceof Invalid invalid ? problem.withErrors(wireErrors(invalid)) : problem);
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case NotFound missing -> HttpStatus.NOT_FOUND;
            case Conflict conflict -> HttpStatus.CONFLICT;
            case Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case PreconditionFailed stale -> HttpStatus.PRECONDITION_FAILED;
            case RuleBroken rule -> HttpStatus.BAD_REQUEST;
            case Invalid invalid -> HttpStatus.BAD_REQUEST;
        };
    }

    private Map<String, List<String>> wireErrors(Invalid invalid) {
        var errors = new LinkedHashMap<String, List<String>>();
        refusals.texts(invalid).forEach((field, texts) -> errors.put(snakeCase(field), texts));
        return errors;
    }

    private static String snakeCase(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private ResponseEntity<Object> unexpected(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case NoResourceFoundException missing -> answer(HttpStatus.NOT_FOUND, general("not_found"));
            // A path is a resource's name; one that cannot be a name names nothing.
            case MethodArgumentTypeMismatchException badPath -> answer(HttpStatus.NOT_FOUND, general("not_found"));
            case HttpRequestMethodNotSupportedException method ->
                allowing(method, answer(HttpStatus.METHOD_NOT_ALLOWED, general("method_not_allowed")));
            case HttpMediaTypeNotSupportedException type ->
                answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, general("unsupported_media_type"));
            case HttpMediaTypeNotAcceptableException type -> answer(HttpStatus.NOT_ACCEPTABLE, general("bad_request"));
            case ServletRequestBindingException binding -> answer(HttpStatus.BAD_REQUEST, general("bad_request"));
            case MaxUploadSizeExceededException parts ->
                answer(HttpStatus.CONTENT_TOO_LARGE, general("payload_too_large"));
            case MultipartException parts -> answer(HttpStatus.BAD_REQUEST, general("bad_request"));
            // Tomcat's, for a parameter that is no UTF-8
            case InvalidParameterException parameter -> answer(HttpStatus.BAD_REQUEST, general("bad_request"));
            case HttpMessageNotReadableException body -> answer(HttpStatus.BAD_REQUEST, general("bad_request"));
            case ServerWebInputException input -> answer(HttpStatus.BAD_REQUEST, general("bad_request"));
            case DataIntegrityViolationException broken -> answer(HttpStatus.CONFLICT, general("integrity_error"));
            case DataAccessException database -> logged(failure, request, "database_error");
            default -> logged(failure, request, "internal_error");
        };
    }

    private static ResponseEntity<Object> allowing(
            HttpRequestMethodNotSupportedException method, ResponseEntity<Object> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(method.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBody());
    }

    private ResponseEntity<Object> logged(Throwable failure, HttpServletRequest request, String code) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, general(code));
    }

    private Problem general(String code) {
        return Problem.of(code, refusals.text("refusal." + code));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Problem problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(problem);
    }
}
