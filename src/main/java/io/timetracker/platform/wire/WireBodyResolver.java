package io.timetracker.platform.wire;

import io.timetracker.platform.problems.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of the REST wire as the contract wants (conventions section 4): none is {@code {}}, the content type
 * hardly matters, and a value of the wrong type is reported at its field.
 */
public class WireBodyResolver implements HandlerMethodArgumentResolver {

    private final JsonMapper json;

    public WireBodyResolver(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                && parameter.getParameterType().isAnnotationPresent(WireRecord.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var body = read(http);
        if (!body.isObject()) {
            throw new UnreadableBody(HttpStatus.BAD_REQUEST, "bad_request");
        }
        return bind(body, parameter.getParameterType());
    }

    private JsonNode read(@Nullable HttpServletRequest request) throws IOException {
        var bytes = request == null ? new byte[0] : request.getInputStream().readAllBytes();
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        try {
            return json.readTree(bytes);
        } catch (JacksonException malformed) {
            throw isJson(request)
                    ? new UnreadableBody(HttpStatus.BAD_REQUEST, "bad_request")
                    : new UnreadableBody(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type");
        }
    }

    private static boolean isJson(@Nullable HttpServletRequest request) {
        var type = request == null ? null : request.getContentType();
        return !StringUtils.hasText(type) || type.contains("json");
    }

    private Object bind(JsonNode body, Class<?> type) {
        try {
            return json.treeToValue(body, type);
        } catch (DatabindException mismatch) {
            throw new Invalid(Map.of(field(mismatch), List.of("validation.type")));
        } catch (JacksonException unreadable) {
            throw new UnreadableBody(HttpStatus.BAD_REQUEST, "bad_request");
        }
    }

    private static String field(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }
}
