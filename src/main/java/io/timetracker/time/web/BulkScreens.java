package io.timetracker.time.web;

import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.time.BulkResult;
import io.timetracker.time.BulkResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a bulk change shows before it is done. */
@Component
class BulkScreens {

    private final TimeScreens screens;
    private final ProjectCatalog projects;
    private final Refusals refusals;

    BulkScreens(TimeScreens screens, ProjectCatalog projects, Refusals refusals) {
        this.screens = screens;
        this.projects = projects;
        this.refusals = refusals;
    }

    /** While something has to be asked, or what was said has to be corrected. */
    BulkScreen asking(Place place, BulkForm form, CurrentUser user) {
        return new BulkScreen(
                place.back(),
                form,
                BulkForm.joined(form.entryIds()),
                List.of(),
                0,
                0,
                null,
                projects.choices(user),
                false,
                false);
    }

    BulkScreen preview(Place place, BulkForm form, BulkResult result, CurrentUser user) {
        var choices = projects.choices(user);
        return new BulkScreen(
                place.back(),
                form,
                BulkForm.joined(result.rows().stream().map(BulkResult.Row::id).toList()),
                rows(form, result, user),
                result.affected(),
                result.matching(),
                destination(form, choices),
                choices,
                true,
                isEverybodys(result, user));
    }

    private static boolean isEverybodys(BulkResult result, CurrentUser user) {
        return result.rows().stream()
                .map(BulkResult.Row::entry)
                .anyMatch(entry -> entry != null && !entry.userId().equals(user.id()));
    }

    private List<BulkScreen.Row> rows(BulkForm form, BulkResult result, CurrentUser user) {
        var known = result.rows().stream()
                .filter(row -> row.entry() != null)
                .sorted(Comparator.comparing(BulkResult.Row::outcome).reversed())
                .toList();
        var shown = screens.rows(
                known.stream()
                        .map(BulkResult.Row::entry)
                        .map(Objects::requireNonNull)
                        .toList(),
                user);
        var rows = new ArrayList<BulkScreen.Row>();
        for (var i = 0; i < shown.size(); i++) {
            rows.add(row(form, known.get(i), shown.get(i)));
        }
        return rows;
    }

    private BulkScreen.Row row(BulkForm form, BulkResult.Row row, EntryRow shown) {
        var isChanged = row.outcome() == Outcome.CHANGED;
        if (row.refusal() != null) {
            return new BulkScreen.Row(shown, null, refusals.text(row.refusal()), false);
        }
        return new BulkScreen.Row(
                shown, isChanged ? "time.bulk.will." + form.action() : "time.bulk.unchanged", null, isChanged);
    }

    private static @Nullable String destination(BulkForm form, List<ProjectChoice> choices) {
        return choices.stream()
                .filter(choice -> choice.id().equals(form.projectId()))
                .map(choice -> choice.name() + " · " + choice.clientName())
                .findFirst()
                .orElse(null);
    }
}
