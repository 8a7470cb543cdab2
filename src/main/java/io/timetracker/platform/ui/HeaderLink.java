package io.timetracker.platform.ui;

/**
 * A destination in the header of every page, with the number of what waits there. Modules contribute theirs as beans.
 *
 * @param key the module's own word for it; also {@code nav.<key>}, its label
 * @param icon of {@code img/icons.svg}
 * @param countHref where a script asks for the number, in the words that the link then has: a page itself costs nothing for it
 * @param module the switchable module it belongs to, or a core one
 */
public record HeaderLink(String key, String icon, String href, String countHref, String module) {

    public String labelKey() {
        return "nav." + key;
    }
}
