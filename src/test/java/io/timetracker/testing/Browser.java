package io.timetracker.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without JavaScript: cookies, links and forms. Redirects are followed by hand, so that tests can see them. */
public final class Browser {

    private final int port;
    private final CookieManager cookies;
    private final HttpClient http;

    Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.port = port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .localAddress(Addresses.next())
                .cookieHandler(cookies)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** Cookies know hosts and no ports. */
    Browser at(int otherPort) {
        return new Browser(otherPort, cookies);
    }

    public Page get(String path) {
        return send("GET", path, null, List.of());
    }

    /** As htmx asks: for the part that changes. */
    public Page getInPlace(String path) {
        return send("GET", path, null, List.of("HX-Request", "true"));
    }

    public Page post(String path, Map<String, ?> fields) {
        return send("POST", path, fields, List.of());
    }

    public Page postInPlace(String path, Map<String, ?> fields) {
        return send("POST", path, fields, List.of("HX-Request", "true"));
    }

    /** A form with a file and nothing else. */
    public Page upload(String path, String name, byte[] content) {
        var start = "--sep\r\nContent-Disposition: form-data; name=\"csrf_token\"\r\n\r\n"
                + withCsrf(Map.of()).get("csrf_token")
                + "\r\n--sep\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        // As one: browsers tell the length of what they send.
        var body = new ByteArrayOutputStream();
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--sep--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=sep")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return answered(request);
    }

    /** The form at a CSS query of the page, filled in and sent. */
    public Page submit(Page page, String query, Map<String, ?> fields) {
        return submitDocument(page.html(), query, fields);
    }

    /** As {@link #submit}, after somebody has changed the page. */
    public Page submitDocument(Document page, String query, Map<String, ?> fields) {
        var form = (FormElement) page.expectFirst(query);
        var all = form.formData().stream()
                .filter(field -> !fields.containsKey(field.key()))
                .collect(Collectors.toMap(field -> field.key(), field -> (Object) field.value(), (a, b) -> b));
        all.putAll(fields);
        return post(form.attr("action"), all);
    }

    public void signIn(Person person) {
        signIn(person.username(), person.password());
    }

    public void signIn(String username, String password) {
        var done = submit(get("/login"), "form[action$=/login]", Map.of("username", username, "password", password));
        if (done.status() != 302) {
            throw new AssertionError("sign-in failed: " + done.status() + "\n" + done.body());
        }
    }

    /** What scripts of the page can do: calls within this session, with its CSRF token. */
    public Api script() {
        get("/settings");
        return bare().with("X-CSRFToken", cookie("XSRF-TOKEN"));
    }

    /** Calls within this session that lack the CSRF token, as another site's page would make them. */
    public Api bare() {
        var all = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Api(port, null).with("Cookie", all).with("Accept", "application/json");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private Page send(String method, String path, Map<String, ?> fields, List<String> headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port).resolve(path))
                .header("Accept", "text/html,application/xhtml+xml");
        var all = new ArrayList<>(headers);
        if (fields != null) {
            all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        request.method(
                method, fields == null ? BodyPublishers.noBody() : BodyPublishers.ofString(encode(withCsrf(fields))));
        return answered(request.build());
    }

    private Page answered(HttpRequest request) {
        try {
            return new Page(http.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new AssertionError(request.toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.toString(), stopped);
        }
    }

    /** Forms carry the token as a field; a test that posts without having read the form gets it from the cookie. */
    private Map<String, Object> withCsrf(Map<String, ?> fields) {
        var all = new java.util.LinkedHashMap<String, Object>(fields);
        if (cookie("XSRF-TOKEN") == null && !fields.containsKey("csrf_token")) {
            get("/auth/csrf-token");
        }
        var token = cookie("XSRF-TOKEN");
        if (token != null) {
            all.putIfAbsent("csrf_token", token);
        }
        return all;
    }

    private static String encode(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
