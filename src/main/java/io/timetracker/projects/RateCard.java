package io.timetracker.projects;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an hour costs on a project, for whom and from when to when. No change reaches back: what was worked before today
 * keeps the rate that it had.
 */
@Service
@Transactional
public class RateCard {

    private final Rates rates;
    private final RateBooks books;
    private final WorkDays days;
    private final ProjectCatalog catalog;
    private final Accounts accounts;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    RateCard(
            Rates rates,
            RateBooks books,
            WorkDays days,
            ProjectCatalog catalog,
            Accounts accounts,
            Shapes shapes,
            ChangeLog changes,
            Zones zones,
            Clock clock) {
        this.rates = rates;
        this.books = books;
        this.days = days;
        this.catalog = catalog;
        this.accounts = accounts;
        this.shapes = shapes;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What was agreed on a project, for everybody first, the latest first.
     *
     * @throws NotFound if there is no such project @throws Forbidden if the reader may not see it
     */
    @Transactional(readOnly = true)
    public List<RateView> list(ProjectId project, CurrentUser reader) {
        catalog.get(project, reader);
        return lists(List.of(project)).getOrDefault(project, List.of());
    }

    /** As {@link #list} for projects that the reader is known to see, in one statement for all of them. */
    @Transactional(readOnly = true)
    public Map<ProjectId, List<RateView>> lists(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? Map.of()
                : rates.ofProjects(ProjectQueries.values(projects)).stream()
                        .map(Rate::view)
                        .collect(Collectors.groupingBy(RateView::projectId));
    }

    /**
     * Which rate counts, whose it is and since when.
     *
     * @param user null: somebody for whom nothing of their own was agreed
     * @param date null: today
     * @throws NotFound if there is no such project @throws Forbidden if the reader may not see it
     */
    @Transactional(readOnly = true)
    public ExplainedRate explain(
            ProjectId project, @Nullable UserId user, @Nullable LocalDate date, CurrentUser reader) {
        catalog.get(project, reader);
        return books.of(project).on(user, date == null ? zones.today() : date);
    }

    /**
     * Agrees what an hour costs on a project, for one person or for everybody there.
     *
     * @throws NotFound if there is no such project
     * @throws Forbidden if the actor may not see it
     * @throws jakarta.validation.ConstraintViolationException if the rate is missing or out of its bounds
     * @throws Invalid if it would end before it begins, or the person is nobody who works here
     * @throws RuleBroken if one was agreed from the same day on, or what was worked before today would cost something else
     */
    public RateView agree(ProjectId project, AgreeRate command, CurrentUser actor) {
        catalog.get(project, actor);
        var rate = Rate.agree(project, shapes.checked(command), actor.id(), clock.instant());
        checkPerson(command.userId());
        var after = fromTodayOn(project, actor, () -> save(rate, 0));
        changes.record(actor, "rate.agreed", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such rate on the project
     * @throws Forbidden if the actor may not see the project
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws Invalid if it would end before it begins, or the person is nobody who works here
     * @throws RuleBroken if one was agreed from the same day on, or what was worked before today would cost something else
     */
    public RateView change(
            ProjectId project, RateId id, ChangeRate command, @Nullable Integer version, CurrentUser actor) {
        var rate = find(project, id, version, actor);
        var before = rate.view();
        var wanted = shapes.checked(command.over(rate.details()));
        checkPerson(wanted.userId());
        rate.change(wanted, clock.instant());
        var after = fromTodayOn(project, actor, () -> save(rate, id.value()));
        changes.record(actor, "rate.changed", id, before, after);
        return after;
    }

    /**
     * Takes back what was agreed and has not yet mattered; to end what has, change its last day.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such rate on the project
     * @throws Forbidden if the actor may not see the project
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws RuleBroken if what was worked before today would cost something else
     */
    public void withdraw(ProjectId project, RateId id, @Nullable Integer version, CurrentUser actor) {
        var rate = find(project, id, version, actor);
        fromTodayOn(project, actor, () -> {
            rates.delete(rate);
            return rate.view();
        });
        changes.record(actor, "rate.withdrawn", id, rate.view(), null);
    }

    private Rate find(ProjectId project, RateId id, @Nullable Integer version, CurrentUser actor) {
        catalog.get(project, actor);
        var rate = rates.findById(id)
                .filter(found -> found.projectId().equals(project))
                .orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, rate.version());
        return rate;
    }

    /** Nobody books on the project meanwhile, and what is worked from today on is counted anew. */
    private RateView fromTodayOn(ProjectId project, CurrentUser actor, Supplier<RateView> write) {
        days.lock(project);
        var before = books.of(project);
        var after = write.get();
        var book = books.of(project);
        if (days.differ(before, book, zones.today())) {
            throw new RuleBroken("error", "rate_rewrites_past", "effectiveFrom");
        }
        days.recount(book, actor.id());
        return after;
    }

    /** Two who agree at once wait for each other before. */
    private RateView save(Rate rate, long id) {
        var view = rate.details();
        var user = view.userId() == null ? 0 : view.userId().value();
        var begins = view.effectiveFrom() == null ? Rate.ALWAYS : view.effectiveFrom();
        if (rates.isTaken(rate.projectId().value(), user, begins, id)) {
            throw new RuleBroken("error", "duplicate_rate", "effectiveFrom");
        }
        return rates.save(rate).view();
    }

    private void checkPerson(@Nullable UserId user) {
        if (user != null && accounts.find(user).isEmpty()) {
            throw new Invalid("userId", "validation.assignee");
        }
    }
}
