package io.timetracker.time.web;

import io.timetracker.platform.ui.Pager;
import io.timetracker.time.RoundingRuleView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of rounding, for administrators.
 *
 * @param projects value to words, as are the others
 */
record RoundingScreen(
        List<Row> rows,
        Pager pager,
        @Nullable RoundingRuleView edited,
        Map<String, String> projects,
        Map<String, String> clients,
        Map<String, String> methods) {

    static final String PATH = "/admin/rounding";

    /** @param name of the project or client */
    record Row(
            RoundingRuleView rule,
            boolean isForProject,
            @Nullable String name) {}

    public String path() {
        return PATH;
    }

    /** Where the form is sent. */
    public String act() {
        return edited == null ? PATH : PATH + "/" + edited.id().value();
    }
}
