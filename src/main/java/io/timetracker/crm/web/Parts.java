package io.timetracker.crm.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;

/** A page, or the part of it that a script asks for to put it in the place of the old one. */
final class Parts {

    private Parts() {}

    static String of(String page, String part, HtmxRequest htmx) {
        // A browser that goes back without having kept the page wants all of it.
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest() ? page + " :: " + part : page;
    }
}
