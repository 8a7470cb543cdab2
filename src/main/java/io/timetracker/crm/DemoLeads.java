package io.timetracker.crm;

import io.timetracker.crm.DemoLeadDraft.DemoLead;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.Dice;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Who may become a client, in every state and from everywhere. */
final class DemoLeads {

    /** When clients are made. */
    static final int MORNING = 9 * 60;

    private static final List<String> SOURCES =
            List.of("website", "referral", "trade fair", "social", "newsletter", "partner", "cold call");
    private static final List<String> TITLES =
            List.of("Head of IT", "Managing director", "Marketing manager", "Buyer", "Head of sales");

    private DemoLeads() {}

    static List<DemoLead> write(DemoPlan plan) {
        var drafts = DemoLeadDraft.all(plan);
        try (var rows = plan.rows("leads", "sales_lead", """
                first_name, last_name, company_name, email, phone, title, source, status, score, estimated_value,
                currency_code, converted_to_client_id, converted_at, converted_by, tags, created_by, owner_id, version,
                created_at, updated_at""")) {
            drafts.forEach(draft -> add(draft, rows, plan));
            var ids = rows.ids();
            return IntStream.range(0, drafts.size())
                    .mapToObj(number -> drafts.get(number).made(ids.get(number)))
                    .toList();
        }
    }

    private static void add(DemoLeadDraft lead, DemoRows rows, DemoPlan plan) {
        var dice = plan.dice("lead details", lead.number());
        var owner = (Long) lead.owner().id().value();
        var touched = plan.calendar().at(lead.touched(), MORNING);
        rows.add(
                lead.name().first(),
                lead.name().last(),
                lead.company(),
                lead.name().emailAt(lead.company()),
                DemoName.phone(dice),
                dice.chance(70) ? dice.oneOf(TITLES) : null,
                dice.oneOf(SOURCES),
                lead.status().wire(),
                score(lead.status(), dice),
                dice.chance(80) ? BigDecimal.valueOf(dice.between(4, 90) * 500L) : null,
                CreateLead.USUAL_CURRENCY,
                lead.client() == null ? null : (Long) lead.client().id(),
                lead.isConverted() ? touched : null,
                lead.isConverted() ? owner : null,
                dice.chance(25) ? "autumn campaign" : null,
                owner,
                owner,
                1,
                plan.calendar().at(lead.created(), MORNING),
                touched);
    }

    private static int score(LeadStatus status, Dice dice) {
        return switch (status) {
            case NEW -> dice.between(0, 40);
            case CONTACTED -> dice.between(20, 65);
            case QUALIFIED -> dice.between(55, 95);
            case CONVERTED -> dice.between(75, 100);
            case LOST -> dice.between(0, 30);
        };
    }
}
