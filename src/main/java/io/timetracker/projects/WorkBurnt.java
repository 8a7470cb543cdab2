package io.timetracker.projects;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How work on a project has gone lately. */
@Service
@Transactional(readOnly = true)
public class WorkBurnt {

    private static final int DAYS = 30;

    private final ProjectQueries projects;
    private final WorkDays work;
    private final Zones zones;

    WorkBurnt(ProjectQueries projects, WorkDays work, Zones zones) {
        this.projects = projects;
        this.work = work;
        this.zones = zones;
    }

    /**
     * The last thirty days of a project.
     *
     * @throws NotFound if there is no such project
     * @throws Forbidden if the reader neither sees every project nor has worked on this one
     */
    public BurnDown burnDown(ProjectId id, CurrentUser reader) {
        var project = projects.find(id).orElseThrow(NotFound::new);
        if (!isVisible(id, reader)) {
            throw new Forbidden();
        }
        var byDay = work.of(id).stream()
                .collect(Collectors.groupingBy(
                        day -> day.key().day(),
                        TreeMap::new,
                        Collectors.summingLong(day -> day.worked().seconds())));
        return of(byDay, project);
    }

    /** Whether the reader sees every project, to manage it, or has worked on this one. */
    public boolean isVisible(ProjectId project, CurrentUser reader) {
        return RowRule.seesEverything(reader) || work.isWorkedOnBy(project, reader.id());
    }

    private BurnDown of(TreeMap<LocalDate, Long> byDay, ProjectView project) {
        var first = zones.today().minusDays(DAYS - 1L);
        var days = first.datesUntil(zones.today().plusDays(1)).toList();
        var sums = new ArrayList<Long>();
        // What was worked before is used up as well.
        var sum = byDay.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        for (var day : days) {
            sum += byDay.getOrDefault(day, 0L);
            sums.add(sum);
        }
        return new BurnDown(days, sums, project.estimatedHours());
    }
}
