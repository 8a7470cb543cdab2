package io.timetracker.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser was answered. */
public record Page(HttpResponse<String> http) {

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public Document html() {
        return Jsoup.parse(http.body(), http.uri().toString());
    }

    /** The text of the first element at a CSS query. */
    public String text(String query) {
        return html().expectFirst(query).text();
    }

    public boolean has(String query) {
        return html().selectFirst(query) != null;
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse(null);
    }

    /** The path that a redirect leads to. */
    public String location() {
        return header("Location") == null
                ? null
                : http.uri().resolve(URI.create(header("Location"))).getPath();
    }

    public Page expect(int status) {
        if (status() != status) {
            throw new AssertionError("%s %s: expected %d, was %d%n%s"
                    .formatted(http.request().method(), http.uri(), status, status(), body()));
        }
        return this;
    }
}
