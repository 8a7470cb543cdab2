package io.timetracker.crm;

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
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may become a client; the only door that changes it. Lists are everybody's; one lead is opened and changed by its
 * owner or an administrator.
 */
@Service
@Transactional
public class LeadDesk {

    private final Leads leads;
    private final LeadQueries queries;
    private final SalesJournal journal;
    private final Owners owners;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    LeadDesk(
            Leads leads,
            LeadQueries queries,
            SalesJournal journal,
            Owners owners,
            Shapes shapes,
            ChangeLog changes,
            Clock clock) {
        this.leads = leads;
        this.queries = queries;
        this.journal = journal;
        this.owners = owners;
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those of the filter, the most promising first. Whoever is no administrator asks for nobody else's. */
    @Transactional(readOnly = true)
    public PageOf<LeadView> list(LeadFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(filter.askedBy(reader), ask);
    }

    /** Where a lead stands in such a list. */
    public static Cursor place(LeadView lead) {
        return LeadQueries.place(lead);
    }

    /** @throws NotFound if there is no such lead @throws Forbidden if it is not the reader's */
    @Transactional(readOnly = true)
    public LeadView get(LeadId id, CurrentUser reader) {
        return own(id, reader).view();
    }

    private Lead own(LeadId id, CurrentUser user) {
        var lead = leads.findById(id).orElseThrow(NotFound::new);
        if (!lead.view().isOpenTo(user)) {
            throw new Forbidden();
        }
        return lead;
    }

    /** Those of the given that exist, in one statement, as lists show them. */
    @Transactional(readOnly = true)
    public Map<LeadId, LeadView> findAll(Collection<LeadId> ids) {
        return queries.findAll(ids);
    }

    /**
     * Notes a lead; it is the actor's own unless told.
     *
     * @throws LeadNameMissing if the first or the last name is missing
     * @throws ConstraintViolationException if a field is out of its bounds
     * @throws Invalid if the owner is nobody who works here
     */
    public LeadView create(CreateLead command, CurrentUser actor) {
        var wanted = shapes.checked(command.whoHasAName());
        owners.check(wanted.ownerId());
        var after = leads.save(Lead.create(wanted, actor.id(), clock.instant())).view();
        changes.record(actor, "lead.created", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws LeadNameMissing if the first or the last name would be missing
     * @throws ConstraintViolationException if a field is out of its bounds
     * @throws Invalid if the owner is nobody who works here
     */
    public LeadView change(LeadId id, ChangeLead command, @Nullable Integer version, CurrentUser actor) {
        var lead = own(id, actor);
        PreconditionFailed.unlessVersion(version, lead.version());
        var before = lead.view();
        var wanted = shapes.checked(command.over(lead.details()).whoHasAName());
        if (!Objects.equals(wanted.ownerId(), before.ownerId())) {
            owners.check(wanted.ownerId());
        }
        lead.change(wanted, clock.instant());
        return saved("lead.changed", before, lead, actor);
    }

    /**
     * Gives a lead up. Again is fine.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws AlreadyConverted if it has become a client or a deal
     */
    public LeadView markLost(LeadId id, @Nullable Integer version, CurrentUser actor) {
        var lead = own(id, actor);
        PreconditionFailed.unlessVersion(version, lead.version());
        var before = lead.view();
        lead.lose(clock.instant());
        return before.isLost() ? before : saved("lead.lost", before, lead, actor);
    }

    private LeadView saved(String action, LeadView before, Lead lead, CurrentUser actor) {
        var after = leads.save(lead).view();
        changes.record(actor, action, after.id(), before, after);
        return after;
    }

    /**
     * Removes a lead for good, with what was done about it. Deals that came of it stay.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the actor's
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public void delete(LeadId id, @Nullable Integer version, CurrentUser actor) {
        var lead = own(id, actor);
        PreconditionFailed.unlessVersion(version, lead.version());
        leads.delete(lead);
        changes.record(actor, "lead.deleted", id, lead.view(), null);
    }

    /**
     * What was done about a lead, the newest first, at most fifty.
     *
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the reader's
     */
    @Transactional(readOnly = true)
    public List<SalesActivityView> activities(LeadId id, CurrentUser reader) {
        own(id, reader);
        return journal.ofLeads(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of each of the leads, which the reader is known to open, in one statement; one without is left out. */
    @Transactional(readOnly = true)
    public Map<LeadId, List<SalesActivityView>> activities(Collection<LeadId> ids) {
        return journal.ofLeads(ids);
    }

    /**
     * Notes what was done, or is to be done, about a lead.
     *
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the actor's
     * @throws ConstraintViolationException if a field is out of its bounds
     */
    public SalesActivityView log(LeadId id, LogActivity command, CurrentUser actor) {
        own(id, actor);
        return journal.log(id, command, actor);
    }
}
