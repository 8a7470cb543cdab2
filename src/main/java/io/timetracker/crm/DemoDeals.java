package io.timetracker.crm;

import io.timetracker.crm.DemoDealDraft.DemoDeal;
import io.timetracker.crm.DemoLeadDraft.DemoLead;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What may be sold, what was, and what was not. */
final class DemoDeals {

    private static final int MORNING = 9 * 60 + 5;
    private static final int EVENING = 16 * 60;
    private static final List<String> REASONS = List.of(
            "Chose a cheaper offer",
            "No budget this year",
            "Stays with the present supplier",
            "Does it with its own people",
            "Did not answer any more");
    private static final Map<String, Integer> CHANCES = Map.of(
            Stages.FIRST,
            10,
            "qualification",
            25,
            "proposal",
            50,
            Stages.LAST_OPEN,
            75,
            Stages.WON,
            100,
            Stages.LOST,
            0);

    private DemoDeals() {}

    static List<DemoDeal> write(List<DemoLead> leads, Map<Long, Long> primary, DemoPlan plan) {
        var drafts = DemoDealDraft.all(leads, plan);
        try (var rows = plan.rows("deals", "deal", """
                name, client_id, contact_id, lead_id, related_project_id, stage, deal_value, currency_code, probability,
                expected_close_date, close_order, actual_close_date, status, loss_reason, created_by, owner_id,
                closed_at, version, created_at, updated_at""")) {
            drafts.forEach(draft -> add(draft, primary, rows, plan));
            var ids = rows.ids();
            return IntStream.range(0, drafts.size())
                    .mapToObj(number -> drafts.get(number).made(ids.get(number)))
                    .toList();
        }
    }

    private static void add(DemoDealDraft deal, Map<Long, Long> primary, DemoRows rows, DemoPlan plan) {
        var dice = plan.dice("deal details", deal.number());
        var client = deal.client() == null ? null : (Long) deal.client().id();
        var owner = (Long) deal.owner().id().value();
        var created = plan.calendar().at(deal.created(), MORNING);
        var closed = deal.closed() == null ? null : plan.calendar().at(deal.closed(), EVENING);
        var expected = expected(deal, dice, plan);
        rows.add(
                deal.name(),
                client,
                client == null ? null : primary.get(client),
                deal.lead() == null ? null : (Long) deal.lead().id(),
                deal.project() == null ? null : (Long) deal.project().id(),
                deal.stage(),
                dice.chance(95) ? BigDecimal.valueOf(dice.between(6, 120) * 500L) : null,
                CreateLead.USUAL_CURRENCY,
                CHANCES.get(deal.stage()),
                expected,
                Objects.requireNonNullElse(expected, Deal.NEVER),
                deal.closed() == null ? null : plan.calendar().day(deal.closed()),
                deal.status().wire(),
                deal.status() == DealStatus.LOST ? dice.oneOf(REASONS) : null,
                owner,
                owner,
                closed,
                1,
                created,
                closed == null ? created : closed);
    }

    /** Of open ones most in the weeks to come, a few overdue, and some nobody knows. */
    private static @Nullable LocalDate expected(DemoDealDraft deal, Dice dice, DemoPlan plan) {
        if (dice.chance(10)) {
            return null;
        }
        var back = deal.closed() == null ? dice.between(-45, 6) : deal.closed() + dice.between(-10, 10);
        return plan.calendar().day(back);
    }
}
