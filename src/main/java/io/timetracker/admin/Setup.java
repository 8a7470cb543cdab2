package io.timetracker.admin;

import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The first administrator: through a link that only the console shows, or from the environment. */
@Service
@Validated
public class Setup {

    private final String token = Secrets.random();
    private final UserDirectory directory;
    private final AccountLookup accounts;
    private final StoredSettings settings;

    Setup(UserDirectory directory, AccountLookup accounts, StoredSettings settings) {
        this.directory = directory;
        this.accounts = accounts;
        this.settings = settings;
    }

    public record FirstAdministrator(
            @NotBlank @Size(max = 80) String username,
            @NotNull @Size(min = 10, max = 200) String password,
            @Nullable @Size(max = 200) String fullName) {}

    public boolean isRequired() {
        return accounts.isSetupRequired();
    }

    /** The link's secret; good until there is an administrator, and never afterwards. */
    String token() {
        return token;
    }

    public boolean isToken(@Nullable String candidate) {
        return candidate != null
                && isRequired()
                && MessageDigest.isEqual(
                        candidate.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Forbidden if the link's secret is wrong
     * @throws Conflict if somebody was faster
     */
    @Transactional
    public UserView complete(@Nullable String candidate, @Valid FirstAdministrator first) {
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
        return directory
                .letIn(
                        new CreateUser(
                                first.username(), first.password(), null, first.fullName(), Role.ADMIN, null, Set.of()),
                        null)
                .user();
    }
}
