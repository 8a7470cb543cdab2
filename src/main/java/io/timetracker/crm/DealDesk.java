package io.timetracker.crm;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.ConstraintViolationException;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be sold; the only door that changes it. Lists are everybody's; one deal is opened and changed by its owner or
 * an administrator.
 */
@Service
@Transactional
public class DealDesk {

    private final Deals deals;
    private final DealQueries queries;
    private final DealReferences references;
    private final SalesJournal journal;
    private final ClientDirectory clients;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Zones zones;
    private final Clock clock;

    DealDesk(
            Deals deals,
            DealQueries queries,
            DealReferences references,
            SalesJournal journal,
            ClientDirectory clients,
            Shapes shapes,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Zones zones,
            Clock clock) {
        this.deals = deals;
        this.queries = queries;
        this.references = references;
        this.journal = journal;
        this.clients = clients;
        this.shapes = shapes;
        this.changes = changes;
        this.events = events;
        this.zones = zones;
        this.clock = clock;
    }

    /** Those of the filter, what closes first before the rest. Whoever is no administrator asks for nobody else's. */
    @Transactional(readOnly = true)
    public PageOf<DealView> list(DealFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(filter.askedBy(reader), ask);
    }

    /** Where a deal stands in such a list. */
    public static Cursor place(DealView deal) {
        return DealQueries.place(deal);
    }

    /** The open deals of the filter by stage; the first of each stage, and what all of them add up to. */
    @Transactional(readOnly = true)
    public Pipeline pipeline(DealFilter filter, int mostOfEach, CurrentUser reader) {
        var wanted = new DealFilter(DealStatus.OPEN, filter.stage(), filter.owner(), filter.client()).askedBy(reader);
        return Pipeline.of(queries.eachStagesFirst(wanted, mostOfEach), queries.totals(wanted));
    }

    /** @throws NotFound if there is no such deal @throws Forbidden if it is not the reader's */
    @Transactional(readOnly = true)
    public DealView get(DealId id, CurrentUser reader) {
        return own(id, reader).view();
    }

    private Deal own(DealId id, CurrentUser user) {
        var deal = deals.findById(id).orElseThrow(NotFound::new);
        if (!deal.view().isOpenTo(user)) {
            throw new Forbidden();
        }
        return deal;
    }

    /** Those of the given that exist, in one statement, as lists show them. */
    @Transactional(readOnly = true)
    public Map<DealId, DealView> findAll(Collection<DealId> ids) {
        return queries.findAll(ids);
    }

    /**
     * Notes a deal; it is the actor's own unless told.
     *
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if there is not what it refers to
     * @throws Forbidden if it refers to a client that the actor may not see
     */
    public DealView create(CreateDeal command, CurrentUser actor) {
        var wanted = shapes.checked(command.withProbability());
        references.check(wanted, null, actor);
        return save(wanted, actor);
    }

    /** For what was made for this deal a moment ago, whoever may see it. */
    DealView add(CreateDeal command, CurrentUser actor) {
        return save(shapes.checked(command.withProbability()), actor);
    }

    private DealView save(CreateDeal wanted, CurrentUser actor) {
        var deal = Deal.create(wanted, actor.id(), clock.instant(), zones.today());
        var after = deals.save(deal).view();
        changes.record(actor, "deal.created", after.id(), null, after);
        tell(null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest. A status that closes the deal sets when, and the stage; one that opens it
     * again clears when.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's, or shall refer to a client that the actor may not see
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if there is not what it refers to
     */
    public DealView change(DealId id, ChangeDeal command, @Nullable Integer version, CurrentUser actor) {
        return change("deal.changed", id, command, version, actor);
    }

    private DealView change(
            String action, DealId id, ChangeDeal command, @Nullable Integer version, CurrentUser actor) {
        var deal = own(id, actor);
        PreconditionFailed.unlessVersion(version, deal.version());
        var before = deal.view();
        var present = deal.details();
        var wanted = shapes.checked(command.over(present));
        references.check(wanted, present, actor);
        deal.change(
                wanted,
                command.movesTo(),
                command.actualCloseDate().isGiven(),
                actor.id(),
                clock.instant(),
                zones.today());
        var after = deals.save(deal).view();
        changes.record(actor, action, id, before, after);
        tell(before, after);
        return after;
    }

    private void tell(@Nullable DealView before, DealView after) {
        if (before == null || !before.isWon()) {
            if (after.isWon()) {
                events.publishEvent(new DealWon(after, hours(after)));
            }
        } else if (!after.isWon()) {
            events.publishEvent(new WinTakenBack(after.id()));
        } else if (DealWon.differ(before, after)) {
            var now = new DealWon(after, hours(after));
            events.publishEvent(new WonDealCorrected(now));
        }
    }

    /** What the value pays for at the client's rate. */
    private @Nullable Double hours(DealView deal) {
        var rate = deal.clientId() == null
                ? null
                : clients.find(deal.clientId())
                        .map(ClientView::defaultHourlyRate)
                        .orElse(null);
        var value = deal.value();
        return value == null || rate == null || rate.isZero()
                ? null
                : (Double) value.decimal()
                        .divide(rate.decimal(), 0, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /**
     * Puts a deal into another stage; the closed ones win or lose it, any other opens it again.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ConstraintViolationException if the stage is too long
     */
    public DealView move(DealId id, String stage, @Nullable Integer version, CurrentUser actor) {
        return switch (stage) {
            case Stages.WON -> win(id, CloseDeal.today(), version, actor);
            case Stages.LOST -> lose(id, CloseDeal.today(), version, actor);
            default -> change("deal.moved", id, DealPatch.stage(stage), version, actor);
        };
    }

    /**
     * The deal came about. Again is fine: only another day changes something.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public DealView win(DealId id, CloseDeal command, @Nullable Integer version, CurrentUser actor) {
        return change("deal.won", id, DealPatch.close(DealStatus.WON, command), version, actor);
    }

    /**
     * Nothing comes of the deal. Again is fine: only another day or reason changes something.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ConstraintViolationException if the reason is too long
     */
    public DealView lose(DealId id, CloseDeal command, @Nullable Integer version, CurrentUser actor) {
        return change("deal.lost", id, DealPatch.close(DealStatus.LOST, command), version, actor);
    }

    /**
     * Removes a deal for good, with what was done about it.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment, or a lead became it
     */
    public void delete(DealId id, @Nullable Integer version, CurrentUser actor) {
        var deal = own(id, actor);
        PreconditionFailed.unlessVersion(version, deal.version());
        if (queries.isTargetOfALead(id)) {
            throw new DealOfALead();
        }
        deals.delete(deal);
        changes.record(actor, "deal.deleted", id, deal.view(), null);
        if (deal.view().isWon()) {
            events.publishEvent(new WinTakenBack(id));
        }
    }

    /** Until the transaction ends, nobody else changes this deal; for whoever is about to {@link #link} it. */
    public void hold(DealId id) {
        queries.lock(id);
    }

    /**
     * Notes which project came of a won deal; again for the same one is fine and changes nothing. Who may make a project
     * of a deal is not only its owner, so whoever keeps the projects has to decide that before.
     *
     * @param project that the actor sees
     * @throws NotFound if there is no such deal
     * @throws DealNotWon if it is not won
     * @throws DealHasProject if another project came of it
     * @throws Conflict if it is being changed at this moment
     * @throws Invalid if there is no such project, or the actor may not know of it
     */
    public DealView link(DealId id, long project, CurrentUser actor) {
        var deal = deals.findById(id).orElseThrow(NotFound::new);
        var before = deal.view();
        if (Objects.equals(before.relatedProjectId(), project)) {
            return before;
        }
        references.checkProject(project, actor);
        deal.link(project, clock.instant());
        var after = deals.save(deal).view();
        changes.record(actor, "deal.linked", id, before, after);
        return after;
    }

    /**
     * What was done about a deal, the newest first, at most fifty.
     *
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the reader's
     */
    @Transactional(readOnly = true)
    public List<SalesActivityView> activities(DealId id, CurrentUser reader) {
        own(id, reader);
        return journal.ofDeals(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of each of the deals, which the reader is known to open, in one statement; one without is left out. */
    @Transactional(readOnly = true)
    public Map<DealId, List<SalesActivityView>> activities(Collection<DealId> ids) {
        return journal.ofDeals(ids);
    }

    /**
     * Notes what was done, or is to be done, about a deal.
     *
     * @throws NotFound if there is no such deal
     * @throws Forbidden if it is not the actor's
     * @throws ConstraintViolationException if a field is out of its bounds
     */
    public SalesActivityView log(DealId id, LogActivity command, CurrentUser actor) {
        own(id, actor);
        return journal.log(id, command, actor);
    }
}
