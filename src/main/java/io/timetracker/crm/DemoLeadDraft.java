package io.timetracker.crm;

import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.Dice;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lead before the database gave a number.
 *
 * @param client what it became, or null
 * @param becameDeal it became a deal, too or alone
 * @param created working days back
 * @param touched when it was changed last, working days back
 */
record DemoLeadDraft(
        int number,
        DemoName name,
        String company,
        LeadStatus status,
        DemoPerson owner,
        @Nullable DemoClient client,
        boolean becameDeal,
        int created,
        int touched) {

    private static final List<LeadStatus> STATES = List.of(
            LeadStatus.NEW,
            LeadStatus.CONVERTED,
            LeadStatus.CONTACTED,
            LeadStatus.QUALIFIED,
            LeadStatus.NEW,
            LeadStatus.LOST,
            LeadStatus.CONTACTED,
            LeadStatus.CONVERTED);

    static List<DemoLeadDraft> all(DemoPlan plan) {
        var names = DemoClients.names(plan);
        // whoever is a client is no lead
        var companies = names.subList(plan.size().clients(), names.size());
        var owners = plan.people().stream()
                .filter(person -> !person.isSubcontractor() && person.isHere(0))
                .toList();
        return IntStream.range(0, plan.size().leads())
                .mapToObj(number -> of(number, companies.get(number % companies.size()), owners, plan))
                .toList();
    }

    private static DemoLeadDraft of(int number, String company, List<DemoPerson> owners, DemoPlan plan) {
        var dice = plan.dice("lead", number);
        var status = STATES.get(number % STATES.size());
        var owner = dice.oneOf(owners);
        if (status == LeadStatus.CONVERTED) {
            return converted(number, number / 4, company, owner, dice, plan);
        }
        var created = dice.between(1, status == LeadStatus.LOST ? owner.joined() : Math.min(60, owner.joined()));
        var touched = status == LeadStatus.NEW ? created : dice.between(0, created);
        return new DemoLeadDraft(number, DemoName.thrown(dice), company, status, owner, null, false, created, touched);
    }

    /** By turns a client, a client with a deal, and a deal alone. The client is older than any other work for it. */
    private static DemoLeadDraft converted(
            int number, int turn, String company, DemoPerson owner, Dice dice, DemoPlan plan) {
        if (turn % 3 == 2 || turn >= plan.clients().size()) {
            var touched = dice.between(1, Math.min(80, owner.joined() - 1));
            var created = Math.min(owner.joined(), touched + dice.between(5, 30));
            return new DemoLeadDraft(
                    number, DemoName.thrown(dice), company, LeadStatus.CONVERTED, owner, null, true, created, touched);
        }
        var client = plan.clients().get(turn);
        var became = client.owner().joined() + 2;
        return new DemoLeadDraft(
                number,
                DemoName.thrown(plan.dice("client", turn)),
                client.name(),
                LeadStatus.CONVERTED,
                client.owner(),
                client,
                turn % 3 == 1,
                became + dice.between(5, 30),
                became);
    }

    boolean isConverted() {
        return status == LeadStatus.CONVERTED;
    }

    DemoLead made(long id) {
        return new DemoLead(id, this);
    }

    /** With what the database called it. */
    record DemoLead(long id, DemoLeadDraft draft) {}
}
