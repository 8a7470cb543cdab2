package io.timetracker.crm.web;

import io.timetracker.crm.SalesActivityView;
import java.util.List;

/** An activity as a page shows it. */
record ActivityRow(SalesActivityView activity, String author) {

    public String icon() {
        return switch (activity.type()) {
            case EMAIL -> "mail";
            case CALL, MEETING -> "user";
            default -> "note";
        };
    }

    public List<String> lines() {
        return activity.description() == null
                ? List.of()
                : activity.description().lines().toList();
    }
}
