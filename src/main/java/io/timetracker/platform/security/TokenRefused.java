package io.timetracker.platform.security;

/** A token that opens nothing: 401 with a fixed {@code error} (contract, conventions 2.1). */
public class TokenRefused extends RuntimeException {

    private final String error;

    public TokenRefused(String error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    public static TokenRefused invalid(String message) {
        return new TokenRefused("Invalid token", message);
    }

    public String error() {
        return error;
    }
}
