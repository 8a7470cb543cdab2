package io.timetracker.platform.security;

/** There is a new account. The admin module's event implements it; lower modules prepare what they keep of a person. */
public interface AccountOpened {

    UserId user();
}
