package io.timetracker.projects;

import io.timetracker.platform.settings.AppZoneChanged;
import java.time.ZoneId;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another zone, other days: work around midnight moves to a day with perhaps another rate. All of it is counted anew in the
 * transaction that moves midnight, one project after the other in ascending order, as whoever books takes them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovedMidnight {

    private final JdbcClient jdbc;
    private final WorkHistory history;
    private final WorkDays days;
    private final RateBooks rates;

    MovedMidnight(JdbcClient jdbc, WorkHistory history, WorkDays days, RateBooks rates) {
        this.jdbc = jdbc;
        this.history = history;
        this.days = days;
        this.rates = rates;
    }

    @EventListener
    void on(AppZoneChanged changed) {
        jdbc.sql("select project_id from project_worked order by project_id")
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list()
                .forEach(project -> countAnew(project, changed.zone()));
    }

    private void countAnew(ProjectId project, ZoneId zone) {
        days.lock(project);
        var anew = new TreeMap<WorkDays.Key, Worked>();
        history.tell(project, work -> anew.merge(WorkDays.Key.of(work, zone), Worked.of(work, 1), Worked::plus));
        if (days.replace(project, anew)) {
            days.recount(rates.of(project), null);
        }
    }
}
