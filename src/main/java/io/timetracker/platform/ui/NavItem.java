package io.timetracker.platform.ui;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import java.util.List;

/**
 * A destination in the navigation. Modules contribute theirs as beans.
 *
 * @param key the module's own word for it; also its icon, and {@code nav.<key>} its label
 * @param module the switchable module it belongs to, or a core one
 * @param besides other places that lie within it
 */
public record NavItem(int order, String key, String href, String module, Audience audience, List<String> besides) {

    /** Whom it is shown. */
    public enum Audience {
        EVERYBODY,
        /** And administrators. */
        MANAGERS,
        ADMINISTRATORS;

        boolean includes(CurrentUser reader) {
            return this == EVERYBODY
                    || reader.isAdmin()
                    || this == MANAGERS && reader.account().role() == Role.MANAGER;
        }
    }

    public NavItem(int order, String key, String href, String module) {
        this(order, key, href, module, false);
    }

    public NavItem(int order, String key, String href, String module, boolean forAdminsOnly) {
        this(order, key, href, module, forAdminsOnly, List.of());
    }

    public NavItem(int order, String key, String href, String module, boolean forAdminsOnly, List<String> besides) {
        this(order, key, href, module, forAdminsOnly ? Audience.ADMINISTRATORS : Audience.EVERYBODY, besides);
    }

    public String labelKey() {
        return "nav." + key;
    }
}
