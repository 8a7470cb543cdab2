package io.timetracker.projects.web;

import io.timetracker.projects.ProjectView;
import io.timetracker.projects.RateView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on a project.
 *
 * @param people whose work can be charged, value to words
 */
record RatesScreen(ProjectView project, String currency, List<Row> rows, Map<String, String> people) {

    /** @param who null: everybody */
    record Row(RateView rate, @Nullable String who) {}

    public String path() {
        return "/projects/" + project.id().value() + "/rates";
    }
}
