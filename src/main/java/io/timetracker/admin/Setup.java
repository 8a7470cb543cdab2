package io.timetracker.admin;

import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.Secrets;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator: through a link that only the console shows, or from the environment. */
@Service
public class Setup {

    private final String token = Secrets.random();
    private final UserDirectory directory;
    private final AccountLookup accounts;
    private final StoredSettings settings;
    private final JdbcClient jdbc;

    Setup(UserDirectory directory, AccountLookup accounts, StoredSettings settings, JdbcClient jdbc) {
        this.directory = directory;
        this.accounts = accounts;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    public record FirstAdministrator(
            String username, String password, @Nullable String fullName) {}

    public boolean isRequired() {
        return accounts.isSetupRequired();
    }

    /**
     * The link's secret; good until there is an administrator, and never afterwards. Every node makes one of its own and
     * takes those of the others: nobody knows behind which of them the link will be opened.
     */
    String token() {
        try {
            jdbc.sql("insert into setup_link (token_hash) values (?)")
                    .param(Secrets.hash(token))
                    .update();
        } catch (DuplicateKeyException alreadyThere) {
            // Asked before.
        }
        return token;
    }

    public boolean isToken(@Nullable String candidate) {
        return candidate != null
                && isRequired()
                && jdbc.sql("select count(*) from setup_link where token_hash = ?")
                                .param(Secrets.hash(candidate))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Makes the first administrator and ends the link.
     *
     * @throws Forbidden if the link's secret is wrong
     * @throws Conflict if somebody was faster
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     */
    @Transactional
    public UserView complete(@Nullable String candidate, FirstAdministrator first) {
        if (isRequired() && !isToken(candidate)) {
            throw new Forbidden("forbidden", "setup_link_wrong");
        }
        return create(first);
    }

    @Transactional
    UserView create(FirstAdministrator first) {
        // The one row that everybody has is the lock: two links used at once make one administrator.
        settings.lock();
        if (!isRequired()) {
            throw new Conflict("conflict", "setup_done");
        }
        jdbc.sql("delete from setup_link").update();
        var administrator =
                new CreateUser(first.username(), first.password(), null, first.fullName(), Role.ADMIN, null, Set.of());
        return directory.letIn(administrator, null).user();
    }
}
