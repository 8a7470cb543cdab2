package io.timetracker.admin;

/** @param plain the token itself; this is the only moment at which anybody sees it */
public record IssuedToken(String plain, TokenView token) {}
