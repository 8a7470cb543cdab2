package io.timetracker.testing;

import java.net.URI;

/** @param url as Spring and Lettuce read it, such as {@code redis://127.0.0.1:6379} */
public record RedisServer(String origin, String url) {

    @Override
    public String toString() {
        // not the whole URL: it may carry a password
        return "Redis (%s) at port %d".formatted(origin, URI.create(url).getPort());
    }
}
