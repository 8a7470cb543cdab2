package io.timetracker.platform.security;

/** Turns a token into a caller. The admin module keeps the tokens. */
public interface Tokens {

    /**
     * @param address the client's, for tokens that are bound to some
     * @throws TokenRefused if it is unknown, revoked, expired, used from a refused address, or its owner inactive
     */
    CurrentUser check(String token, String address, Face face);
}
