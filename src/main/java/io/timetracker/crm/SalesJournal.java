package io.timetracker.crm;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about leads and deals. Whose it is, those ask who keep them. */
@Component
class SalesJournal {

    /** As many as the contract shows of one lead or deal. */
    private static final int SHOWN = 50;

    private final SalesActivities activities;
    private final JdbcClient jdbc;
    private final RowMapper<SalesActivityView> row;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    SalesJournal(
            SalesActivities activities, JdbcClient jdbc, Rows rows, Shapes shapes, ChangeLog changes, Clock clock) {
        this.activities = activities;
        this.jdbc = jdbc;
        this.row = rows.of(SalesActivity.class, SalesActivity::view);
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /** The newest of each lead, in one statement; one without any is left out. */
    Map<LeadId, List<SalesActivityView>> ofLeads(Collection<LeadId> leads) {
        return newest("lead_id", leads, SalesActivityView::leadId);
    }

    /** The newest of each deal, in one statement; one without any is left out. */
    Map<DealId, List<SalesActivityView>> ofDeals(Collection<DealId> deals) {
        return newest("deal_id", deals, SalesActivityView::dealId);
    }

    private <I extends TypedId> Map<I, List<SalesActivityView>> newest(
            String column, Collection<I> ids, Function<SalesActivityView, @Nullable I> owner) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from (
                            select a.*, row_number() over (partition by %1$s order by activity_date desc, id desc) as place
                            from sales_activity a where %1$s in (:ids)) ranked
                        where place <= :shown order by place
                        """.formatted(column))
                .param("ids", ids.stream().map(TypedId::value).distinct().toList())
                .param("shown", SHOWN)
                .query(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(activity -> Objects.requireNonNull(owner.apply(activity))));
    }

    SalesActivityView log(LeadId lead, LogActivity wanted, CurrentUser actor) {
        check(wanted, ActivityType.OF_LEADS);
        return log(SalesActivity.about(lead, shapes.checked(wanted), actor.id(), clock.instant()), actor);
    }

    SalesActivityView log(DealId deal, LogActivity wanted, CurrentUser actor) {
        check(wanted, ActivityType.OF_DEALS);
        return log(SalesActivity.about(deal, shapes.checked(wanted), actor.id(), clock.instant()), actor);
    }

    private static void check(LogActivity wanted, Set<ActivityType> possible) {
        if (!possible.contains(wanted.type())) {
            throw new Invalid("type", "validation.choice");
        }
    }

    private SalesActivityView log(SalesActivity activity, CurrentUser actor) {
        var after = activities.save(activity).view();
        changes.record(actor, "sales_activity.created", after.id(), null, after);
        return after;
    }
}
