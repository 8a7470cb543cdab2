package io.timetracker.crm;

import io.timetracker.crm.DemoLeadDraft.DemoLead;
import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoProject;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal before the database gave a number.
 *
 * @param created working days back
 * @param closed working days back; null while it is open, and of one that was called off
 */
record DemoDealDraft(
        int number,
        String name,
        @Nullable DemoClient client,
        @Nullable DemoLead lead,
        @Nullable DemoProject project,
        DemoPerson owner,
        String stage,
        DealStatus status,
        int created,
        @Nullable Integer closed) {

    /** Where deals stand, one after the other. */
    private static final List<String> STAGES = List.of(
            Stages.FIRST,
            Stages.WON,
            "qualification",
            "proposal",
            Stages.LOST,
            Stages.WON,
            Stages.LAST_OPEN,
            Stages.FIRST,
            "proposal");

    private static final int CALLED_OFF = 13;

    static List<DemoDealDraft> all(List<DemoLead> leads, DemoPlan plan) {
        var drafts = new ArrayList<DemoDealDraft>();
        leads.stream()
                .filter(lead -> lead.draft().becameDeal())
                .forEach(lead -> drafts.add(ofLead(lead, drafts.size(), plan)));
        var clients = plan.clients().stream().filter(DemoClient::isActive).toList();
        while (drafts.size() < plan.size().deals()) {
            drafts.add(ofClient(clients.get(drafts.size() % clients.size()), drafts.size(), plan));
        }
        return drafts;
    }

    /** One that a lead became: won where it became a client, too, for whom work goes on since. */
    private static DemoDealDraft ofLead(DemoLead lead, int number, DemoPlan plan) {
        var dice = plan.dice("deal", number);
        var draft = lead.draft();
        var isWon = draft.client() != null;
        return new DemoDealDraft(
                number,
                dice.oneOf(DemoWords.of("projects")),
                draft.client(),
                lead,
                null,
                draft.owner(),
                isWon ? Stages.WON : dice.oneOf(Stages.OPEN),
                isWon ? DealStatus.WON : DealStatus.OPEN,
                draft.touched(),
                isWon ? (Integer) Math.max(draft.touched() - dice.between(1, 2), 1) : null);
    }

    private static DemoDealDraft ofClient(DemoClient client, int number, DemoPlan plan) {
        var dice = plan.dice("deal", number);
        var stage = STAGES.get(number % STAGES.size());
        // whoever made the client may have left
        var owner = client.owner().isHere(0) ? client.owner() : plan.people().getFirst();
        if (stage.equals(Stages.WON)) {
            return won(client, number, dice, plan);
        }
        var name = dice.oneOf(DemoWords.of("projects"));
        if (stage.equals(Stages.LOST)) {
            var closed = dice.between(2, Math.max(2, owner.joined() / 2));
            var created = Math.min(owner.joined(), closed + dice.between(5, 40));
            return new DemoDealDraft(number, name, client, null, null, owner, stage, DealStatus.LOST, created, closed);
        }
        var status = number % CALLED_OFF == CALLED_OFF - 1 ? DealStatus.CANCELLED : DealStatus.OPEN;
        var created = dice.between(1, Math.min(60, owner.joined()));
        return new DemoDealDraft(number, name, client, null, null, owner, stage, status, created, null);
    }

    /** Just before one of the client's projects began, where there is one; it is called like the project. */
    private static DemoDealDraft won(DemoClient client, int number, Dice dice, DemoPlan plan) {
        var projects = plan.projects().stream()
                .filter(project -> project.client().equals(client) && !project.isSupport())
                .toList();
        var project = projects.isEmpty() ? null : dice.oneOf(projects);
        var closed = project == null ? dice.between(1, client.owner().joined()) : project.from() + dice.between(2, 10);
        return new DemoDealDraft(
                number,
                project == null ? dice.oneOf(DemoWords.of("projects")) : project.name(),
                client,
                null,
                project,
                client.owner(),
                Stages.WON,
                DealStatus.WON,
                closed + dice.between(5, 40),
                closed);
    }

    DemoDeal made(long id) {
        return new DemoDeal(id, this);
    }

    /** With what the database called it. */
    record DemoDeal(long id, DemoDealDraft draft) {}
}
