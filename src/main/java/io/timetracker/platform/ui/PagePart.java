package io.timetracker.platform.ui;

/**
 * A part of another module's page, which a script asks for when the page is there: the page itself costs nothing for it. Modules
 * contribute theirs as beans.
 *
 * @param page which one: {@code today} or {@code client}
 * @param key the module's own word for it
 * @param titleKey its heading
 * @param showKey the words of the link that leads there without a script
 * @param href where it is; {@code {id}} stands for what the page is about
 * @param module the switchable module it belongs to, or a core one
 * @param anew the event upon which it is asked for again
 */
public record PagePart(
        int order, String page, String key, String titleKey, String showKey, String href, String module, String anew) {

    public String hrefOf(Object id) {
        return href.replace("{id}", String.valueOf(id));
    }

    public String trigger() {
        return "load, " + anew + " from:body";
    }
}
