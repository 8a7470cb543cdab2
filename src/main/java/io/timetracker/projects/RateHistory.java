package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientRateChanged;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A project's own rate and a client's are what they are from today on: what they were stays true of the days before, and
 * only today's work is counted anew. Where there was none and nothing was worked, the first was always there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RateHistory {

    private final JdbcClient jdbc;
    private final RateBooks rates;
    private final WorkDays days;
    private final Zones zones;
    private final ApplicationEventPublisher events;

    RateHistory(JdbcClient jdbc, RateBooks rates, WorkDays days, Zones zones, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.days = days;
        this.zones = zones;
        this.events = events;
    }

    /** The project has another rate of its own, or another client. */
    void changed(ProjectView before, ProjectView after, UserId actor) {
        days.lock(after.id());
        var isFirst = before.hourlyRate() == null && before.clientId().equals(after.clientId());
        if (!isFirst || hasRows("project_terms where project_id", after.id()) || isWorkedOn(List.of(after.id()))) {
            terms(before, Rate.ALWAYS, "project_id = project_id");
            terms(after, zones.today(), "client_id = values(client_id), hourly_rate = values(hourly_rate)");
        }
        days.recount(rates.of(after.id()), actor);
    }

    private boolean hasRows(String what, TypedId owner) {
        return jdbc.sql("select count(*) from " + what + " = ?")
                        .param(owner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isWorkedOn(List<ProjectId> projects) {
        return projects.stream().anyMatch(project -> days.isWorkedOn(project, zones.today()));
    }

    private void terms(ProjectView project, LocalDate begins, String present) {
        jdbc.sql("insert into project_terms (project_id, begins, client_id, hourly_rate) values (?, ?, ?, ?)"
                        + " on duplicate key update " + present)
                .param(project.id().value())
                .param(begins)
                .param(project.clientId().value())
                .param(Money.decimal(project.hourlyRate()))
                .update();
    }

    @EventListener
    void on(ClientRateChanged changed) {
        var projects = projectsOf(changed.client());
        projects.forEach(days::lock);
        var isFirst = changed.before() == null;
        if (!isFirst || hasRows("client_rate where client_id", changed.client()) || isWorkedOn(projects)) {
            rate(changed.client(), Rate.ALWAYS, changed.before(), "client_id = client_id");
            rate(changed.client(), zones.today(), changed.after(), "hourly_rate = values(hourly_rate)");
        }
        projects.forEach(project -> days.recount(rates.of(project), null));
        events.publishEvent(new WorkRepriced(null, changed.client()));
    }

    private void rate(ClientId client, LocalDate begins, @Nullable Money rate, String present) {
        jdbc.sql("insert into client_rate (client_id, begins, hourly_rate) values (?, ?, ?)"
                        + " on duplicate key update " + present)
                .param(client.value())
                .param(begins)
                .param(Money.decimal(rate))
                .update();
    }

    /** Also those that were the client's once. */
    private List<ProjectId> projectsOf(ClientId client) {
        return jdbc.sql("""
                        select id from project where client_id = :client
                        union select project_id from project_terms where client_id = :client order by 1
                        """)
                .param("client", client.value())
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list();
    }
}
