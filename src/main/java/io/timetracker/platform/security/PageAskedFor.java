package io.timetracker.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The page that a stranger asked for, kept while they sign in. In a cookie: a session for every stranger would let
 * strangers fill the memory.
 */
@Component
class PageAskedFor {

    private static final String COOKIE = "TTPAGE";

    /** A path of ours and nothing else: whoever can write the cookie must not send people elsewhere. */
    private static final Pattern LOCAL = Pattern.compile("/|/[!-\\[\\]-~&&[^/]][!-\\[\\]-~]{0,1000}");

    void remember(HttpServletRequest request, HttpServletResponse response) {
        page(request).filter(PageAskedFor::isLocal).ifPresent(page -> write(page, null, request, response));
    }

    /** The page, which is then forgotten; the first page when none was asked for. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        var page = Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(PageAskedFor::read);
        if (page.isPresent()) {
            write("", Duration.ZERO, request, response);
        }
        return page.filter(PageAskedFor::isLocal).orElse("/");
    }

    /** A fragment is no page: the one that it was asked from is. */
    private static Optional<String> page(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return Optional.ofNullable(request.getHeader("HX-Current-URL")).map(PageAskedFor::pathOf);
        }
        var reads = request.getMethod().equals("GET");
        var html = String.valueOf(request.getHeader("Accept")).contains("text/html");
        return reads && html
                ? Optional.of(withQuery(request.getRequestURI(), request.getQueryString()))
                : Optional.empty();
    }

    private static String pathOf(String url) {
        try {
            var uri = URI.create(url);
            return withQuery(String.valueOf(uri.getRawPath()), uri.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    private static boolean isLocal(String page) {
        return LOCAL.matcher(page).matches();
    }

    private static String read(Cookie cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private static void write(
            String page, @Nullable Duration age, HttpServletRequest request, HttpServletResponse response) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age == null ? Duration.ofSeconds(-1) : age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
