package io.timetracker.time.web;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.time.WeekView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses a week for its page. */
@Component
class WeekScreens {

    /** What was typed and not saved, and why. */
    record Mistake(String text, String error) {}

    private final ProjectCatalog projects;
    private final Durations durations;
    private final Zones zones;

    WeekScreens(ProjectCatalog projects, Durations durations, Zones zones) {
        this.projects = projects;
        this.durations = durations;
        this.zones = zones;
    }

    LocalDate today() {
        return zones.today();
    }

    /** @param mistakes by the name of the field */
    WeekScreen of(WeekView week, Map<String, Mistake> mistakes, CurrentUser user) {
        var rows = week.rows().stream().map(row -> row(row, mistakes)).toList();
        var locks = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.time().lock())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return new WeekScreen(week, rows, locks, projects.choices(user), today());
    }

    WeekScreen.Row row(WeekView.Row row, Map<String, Mistake> mistakes) {
        var key = WeekRowKey.of(row.booking());
        var isEmpty = row.cells().stream().allMatch(cell -> cell.seconds() == 0 && cell.workedSeconds() == 0);
        var bare = new WeekScreen.Row(key, row.names(), List.of(), row.seconds(), isEmpty);
        var cells = row.cells().stream()
                .map(cell -> cell(bare, cell, mistakes.get(WeekScreen.fieldOf(key, cell.date()))))
                .toList();
        return new WeekScreen.Row(key, row.names(), cells, row.seconds(), isEmpty);
    }

    private WeekScreen.Cell cell(WeekScreen.Row row, WeekView.Cell cell, @Nullable Mistake mistake) {
        var text = mistake == null || cell.isLocked() ? text(cell) : mistake.text();
        return new WeekScreen.Cell(row.key(), row.name(), cell, text, mistake == null ? null : mistake.error());
    }

    /** What the field says while nobody types. */
    String text(WeekView.Cell cell) {
        return cell.seconds() == 0 ? "" : durations.clock(cell.seconds());
    }
}
