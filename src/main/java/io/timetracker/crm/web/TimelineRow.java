package io.timetracker.crm.web;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.Happening;
import io.timetracker.crm.TimelineItem;
import io.timetracker.crm.TimelineKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened with a client, as a page shows it. */
record TimelineRow(TimelineItem item, String author) {

    /** Whoever wants to read all of it opens it. */
    private static final int MOST_LINES = 6;

    private static final int LONGEST_LINE = 300;

    public String icon() {
        return switch (item.kind()) {
            case CLIENT -> "clients";
            case NOTE -> "note";
            case CONTACT -> "user";
            case LEAD -> "leads";
            case DEAL, ACTIVITY -> "pipeline";
            case PROJECT -> "projects";
        };
    }

    /** The key of the word for it. */
    public String word() {
        var activity = item.activity();
        return activity == null
                ? "timeline.what." + item.what().wire()
                : "activities.type." + activity.type().wire();
    }

    public @Nullable String tone() {
        return switch (item.what()) {
            case DEAL_WON -> "success";
            case CLIENT_ADDED, LEAD_CONVERTED, DEAL_ADDED, PROJECT_ADDED -> "accent";
            default -> null;
        };
    }

    /** The key of the word for what is not done, or null. */
    public @Nullable String state() {
        var activity = item.activity();
        return activity == null || activity.status() == ActivityStatus.COMPLETED
                ? null
                : "activities.status." + activity.status().wire();
    }

    /** Of an activity, the deal that it was about. */
    public @Nullable String deal() {
        return item.what() == Happening.ACTIVITY ? item.about().name() : null;
    }

    /** Where the thing is opened; null where that is here, or the reader may not. */
    public @Nullable String href() {
        var about = item.about();
        var client = "/clients/" + item.client().value();
        if (!about.isOpen() || about.type() == TimelineKind.CLIENT) {
            return null;
        }
        return switch (about.type()) {
            case NOTE -> client + "/notes/" + about.id() + "#notes";
            case CONTACT -> client + "/contacts/" + about.id() + "#contacts";
            case LEAD -> "/leads/" + about.id();
            case PROJECT -> "/projects/" + about.id();
            default -> "/deals/" + about.id();
        };
    }

    public List<String> lines() {
        return item.text() == null
                ? List.of()
                : item.text().lines().limit(MOST_LINES).map(TimelineRow::cut).toList();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    public boolean isCut() {
        return item.text() != null && item.text().lines().count() > MOST_LINES;
    }
}
