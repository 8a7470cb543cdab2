package io.timetracker.platform.security;

/** An account can no longer be used from now on. The admin module's event implements it; lower modules react. */
public interface AccountClosed {

    UserId user();
}
