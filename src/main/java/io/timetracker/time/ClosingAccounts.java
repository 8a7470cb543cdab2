package io.timetracker.time;

import io.timetracker.platform.security.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever can no longer sign in no longer works: in the transaction that closes the account. */
@Component
class ClosingAccounts {

    private final Timekeeping timekeeping;

    ClosingAccounts(Timekeeping timekeeping) {
        this.timekeeping = timekeeping;
    }

    @EventListener
    void on(AccountClosed closed) {
        timekeeping.stopAll(closed.user());
    }
}
