package io.timetracker.platform.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls under {@code /api} that strangers may make. */
public final class PublicCalls {

    static final String[] TOKEN_API = {"/api/v1/info", "/api/v1/health", "/api/v1/auth/login"};
    static final String[] SESSION_API = {"/api/health", "/api/openapi.json", "/api/docs"};

    public static final Set<String> ALL =
            Stream.of(TOKEN_API, SESSION_API).flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());

    private PublicCalls() {}
}
