package io.timetracker.crm;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.MissingScope;
import io.timetracker.platform.security.ModuleDisabled;
import io.timetracker.platform.settings.Modules;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes clients and deals of leads, each lead once. */
@Service
@Transactional
public class LeadConversion {

    private static final int LONGEST_NAME = 200;
    private static final String DEALS = "deals";
    private static final String WRITE_DEALS = "write:deals";

    private final Leads leads;
    private final LeadQueries queries;
    private final ClientDirectory clients;
    private final ContactBook contacts;
    private final DealDesk deals;
    private final Modules modules;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadConversion(
            Leads leads,
            LeadQueries queries,
            ClientDirectory clients,
            ContactBook contacts,
            DealDesk deals,
            Modules modules,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.queries = queries;
        this.clients = clients;
        this.contacts = contacts;
        this.deals = deals;
        this.modules = modules;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a client, a deal, or both of a lead; they are the actor's own. All of it or nothing. Whoever may convert leads
     * may make clients of them; a deal needs what deals need.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such lead
     * @throws Forbidden if it is not the actor's, or the deal is for a client that the actor may not see
     * @throws ModuleDisabled if a deal is wanted and deals are switched off
     * @throws MissingScope if a deal is wanted and the token may not write deals
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws AlreadyConverted if it has become a client or a deal
     * @throws RuleBroken if there is a client of that name
     * @throws ConstraintViolationException if what is said of the deal is out of its bounds
     * @throws Invalid if there is no such client, or the lead shall become nothing
     */
    public ConversionView convert(LeadId id, ConvertLead command, @Nullable Integer version, CurrentUser actor) {
        if (command.deal() != null) {
            mayMakeDeals(actor);
        }
        // One after the other: two who convert it at once would both find it unconverted.
        queries.lock(id);
        var lead = leads.findById(id).orElseThrow(NotFound::new);
        var before = lead.view();
        check(before, command, version, actor);
        var client = command.toClient() ? client(before, actor) : null;
        var contact = client == null ? null : contact(before, client, actor);
        var deal = command.deal() == null ? null : deal(before, command.deal(), client, contact, actor);
        lead.becomes(client == null ? null : client.id(), deal == null ? null : deal.id(), actor.id(), clock.instant());
        var after = leads.save(lead).view();
        changes.record(actor, "lead.converted", id, before, after);
        events.publishEvent(new LeadConverted(id, after.convertedToClientId(), after.convertedToDealId(), actor.id()));
        return new ConversionView(after, client, contact, deal);
    }

    private void mayMakeDeals(CurrentUser actor) {
        if (!modules.isOn(DEALS)) {
            throw new ModuleDisabled(DEALS);
        }
        if (!actor.scopes().allow(WRITE_DEALS)) {
            throw new MissingScope(WRITE_DEALS, actor.scopes().items());
        }
    }

    private static void check(LeadView lead, ConvertLead command, @Nullable Integer version, CurrentUser actor) {
        if (!lead.isOpenTo(actor)) {
            throw new Forbidden();
        }
        if (lead.isConverted()) {
            throw new AlreadyConverted();
        }
        PreconditionFailed.unlessVersion(version, lead.version());
        if (!command.toClient() && command.deal() == null) {
            throw new Invalid("deal", "validation.required");
        }
    }

    private ClientView client(LeadView lead, CurrentUser actor) {
        var wanted = new CreateClient(
                cut(Objects.requireNonNullElse(lead.companyName(), lead.fullName())),
                null,
                cut(lead.fullName()),
                lead.email(),
                lead.phone(),
                null,
                null,
                ClientStatus.ACTIVE,
                null,
                1,
                Map.of());
        return clients.create(wanted, actor);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private ContactView contact(LeadView lead, ClientView client, CurrentUser actor) {
        var wanted = new CreateContact(
                lead.firstName(),
                lead.lastName(),
                lead.email(),
                lead.phone(),
                null,
                lead.title(),
                null,
                "primary",
                true,
                null,
                null,
                null);
        return contacts.add(client.id(), wanted, actor);
    }

    private DealView deal(
            LeadView lead,
            ConvertLead.Wish wish,
            @Nullable ClientView client,
            @Nullable ContactView contact,
            CurrentUser actor) {
        var isSilent = wish.name() == null || wish.name().isBlank();
        var wanted = new CreateDeal(
                isSilent ? cut("Deal: " + lead.displayName()) : Objects.requireNonNull(wish.name()),
                client == null ? wish.client() : client.id(),
                contact == null ? null : contact.id(),
                lead.id(),
                null,
                null,
                wish.description(),
                wish.stage(),
                Money.decimal(lead.estimatedValue()),
                lead.currencyCode(),
                wish.probability(),
                wish.expectedCloseDate(),
                null,
                DealStatus.OPEN,
                null,
                lead.notes(),
                actor.id());
        return client == null ? deals.create(wanted, actor) : deals.add(wanted, actor);
    }
}
