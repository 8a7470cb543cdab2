package io.timetracker.platform.ui;

/**
 * A destination in the navigation. Modules contribute theirs as beans.
 *
 * @param key the module's own word for it; also its icon, and {@code nav.<key>} its label
 * @param module the switchable module it belongs to, or a core one
 */
public record NavItem(int order, String key, String href, String module, boolean forAdminsOnly) {

    public NavItem(int order, String key, String href, String module) {
        this(order, key, href, module, false);
    }

    public String labelKey() {
        return "nav." + key;
    }
}
