package io.timetracker.projects;

import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealId;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects that won deals may lead to. An offer is there while its deal is won; it is for the deal's owner,
 * administrators and whoever sees every project.
 */
@Service
@Transactional
public class ProjectOffers {

    private final Offers offers;
    private final OfferQueries queries;
    private final ProjectCatalog catalog;
    private final DealDesk deals;
    private final CurrentSettings settings;
    private final ChangeLog changes;
    private final Clock clock;

    ProjectOffers(
            Offers offers,
            OfferQueries queries,
            ProjectCatalog catalog,
            DealDesk deals,
            CurrentSettings settings,
            ChangeLog changes,
            Clock clock) {
        this.offers = offers;
        this.queries = queries;
        this.catalog = catalog;
        this.deals = deals;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those in one of the statuses that are for the reader, the latest first. */
    @Transactional(readOnly = true)
    public PageOf<ProjectOfferView> list(Set<OfferStatus> statuses, PageAsk ask, CurrentUser reader) {
        return queries.page(statuses, ask, reader);
    }

    /** Where an offer stands in {@link #list}. */
    public static Cursor place(ProjectOfferView offer) {
        return OfferQueries.place(offer);
    }

    /** @throws NotFound if there is no such offer @throws Forbidden if it is not for the reader */
    @Transactional(readOnly = true)
    public ProjectOfferView get(ProjectOfferId id, CurrentUser reader) {
        return open(offers.findById(id).orElseThrow(NotFound::new), reader);
    }

    private static ProjectOfferView open(ProjectOffer offer, CurrentUser reader) {
        var view = offer.view();
        if (!view.isOpenTo(reader)) {
            throw new Forbidden();
        }
        return view;
    }

    /** What the given deals have led to or may lead to, in one statement; whoever shows it asks whether it is open to the reader. */
    @Transactional(readOnly = true)
    public Map<DealId, ProjectOfferView> ofDeals(Collection<DealId> ids) {
        return queries.ofDeals(ids);
    }

    /**
     * Makes the project: what is not said is as the offer has it, with its value as the budget when it is in the
     * installation's currency. The deal then says which project came of it. A declined offer can be taken still; once it
     * is taken, that is final. All of it or nothing.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such offer
     * @throws Forbidden if it is not for the actor, or the actor may not see the client
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws OfferSettled if a project was made of it already
     * @throws Conflict if its deal is being changed at this moment
     * @throws jakarta.validation.ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if the project would begin archived
     * @throws RuleBroken if nobody says for which client, it has a project of that name, or the code is taken
     */
    public AcceptedOffer accept(
            ProjectOfferId id, ChangeProject command, @Nullable Integer version, CurrentUser actor) {
        // The deal first: whoever takes its win back holds the deal, and then wants the offer.
        deals.hold(get(id, actor).dealId());
        var offer = held(id, version, actor);
        var before = offer.view();
        var draft = before.draft(settings.get().currency());
        var project = catalog.create(command.over(draft), actor);
        offer.take(project.id(), actor.id(), clock.instant());
        var after = offers.save(offer).view();
        deals.link(after.dealId(), project.id().value(), actor);
        changes.record(actor, "project_offer.accepted", id, before, after);
        return new AcceptedOffer(project, after);
    }

    /** Of two at the same moment the second waits, and then finds what the first has done. */
    private ProjectOffer held(ProjectOfferId id, @Nullable Integer version, CurrentUser actor) {
        var offer = offers.hold(id.value()).orElseThrow(NotFound::new);
        var seen = open(offer, actor);
        offer.refuseIfTaken();
        PreconditionFailed.unlessVersion(version, seen.version());
        return offer;
    }

    /**
     * Nobody wants a project for this deal. Again is fine and changes nothing; it can be taken still.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such offer
     * @throws Forbidden if it is not for the actor
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws OfferSettled if a project was made of it
     */
    public ProjectOfferView decline(ProjectOfferId id, @Nullable Integer version, CurrentUser actor) {
        var offer = held(id, version, actor);
        var before = offer.view();
        if (before.isDeclined()) {
            return before;
        }
        offer.decline(actor.id(), clock.instant());
        var after = offers.save(offer).view();
        changes.record(actor, "project_offer.declined", id, before, after);
        return after;
    }
}
