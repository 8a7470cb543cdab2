package io.timetracker.crm;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can take care of a lead or a deal. */
@Component
class Owners {

    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws Invalid if it is nobody who works here */
    void check(@Nullable UserId owner) {
        if (owner != null && accounts.find(owner).filter(Account::isActive).isEmpty()) {
            throw new Invalid("ownerId", "validation.assignee");
        }
    }
}
