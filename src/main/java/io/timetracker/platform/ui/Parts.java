package io.timetracker.platform.ui;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;

/** A page, or the part of it that a script asks for to put it in the place of the old one. */
public final class Parts {

    private Parts() {}

    public static String of(String page, String part, HtmxRequest htmx) {
        return isAsked(htmx) ? page + " :: " + part : page;
    }

    /** A browser that goes back without having kept the page wants all of it. */
    public static boolean isAsked(HtmxRequest htmx) {
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest();
    }
}
