package io.timetracker.platform.security;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who there is. The admin module keeps the people; everybody else asks here. */
public interface Accounts {

    Optional<Account> find(UserId id);

    /** Those of the given that exist, in at most one statement. */
    Map<UserId, Account> findAll(Collection<UserId> ids);

    /** How long this person's usual day of work is. */
    Duration standardDay(UserId id);

    /** How long the usual days of each of these people are, in one statement. */
    Map<UserId, WorkingHours> workingHours(Collection<UserId> ids);

    /** Everybody who can sign in, by name. */
    List<Account> active();

    /** Those who administer and can sign in, by name. */
    List<Account> administrators();

    /** Active ones in whose name the text occurs, whatever its case, by name: at most five hundred. */
    List<Account> search(String text);

    /** The account behind a name and a password, in the same time whether or not there is one. */
    Optional<Account> authenticate(String username, String password);

    /** Notes a sign-in through the form. */
    void signedIn(UserId id);

    /** Nobody administers this installation yet. */
    boolean isSetupRequired();
}
