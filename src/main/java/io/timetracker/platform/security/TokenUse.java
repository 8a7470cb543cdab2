package io.timetracker.platform.security;

/** Told of each admitted call of a token; counting must neither slow nor fail the call. */
public interface TokenUse {

    void used(long tokenId);
}
