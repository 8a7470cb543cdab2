package io.timetracker.reporting.web;

import io.timetracker.reporting.UnbilledClient;
import io.timetracker.reporting.UnbilledProject;
import io.timetracker.reporting.UnbilledSum;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be marked as paid.
 *
 * @param chosen ids of projects, 0 for none; null: all
 */
public record MarkPaidScreen(
        UnbilledClient client, LocalDate until, @Nullable Set<Long> chosen, String currency, String back) {

    public static long id(UnbilledProject project) {
        return project.project() == null ? 0 : project.project().value();
    }

    public String part(UnbilledProject project) {
        return id(project) + "-" + project.all().entries() + "-" + project.all().seconds();
    }

    public boolean isChosen(UnbilledProject project) {
        return chosen == null || chosen.contains(id(project));
    }

    public UnbilledSum sum() {
        return client.projects().stream()
                .filter(this::isChosen)
                .map(UnbilledProject::all)
                .reduce(UnbilledSum.NOTHING, UnbilledSum::plus);
    }
}
