package io.timetracker.crm;

import io.timetracker.crm.DemoDealDraft.DemoDeal;
import io.timetracker.crm.DemoLeadDraft.DemoLead;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done about leads and deals, and what is to be done about the open ones. */
final class DemoActivities {

    private static final int FIRST = 9 * 60 + 15;
    private static final int LAST = 15 * 60 + 45;
    private static final int DUE = 10 * 60;
    private static final List<ActivityType> TYPES =
            List.of(ActivityType.CALL, ActivityType.EMAIL, ActivityType.EMAIL, ActivityType.MEETING, ActivityType.NOTE);

    private final DemoPlan plan;
    private final DemoRows rows;
    private final List<String> subjects = DemoWords.of("activities");

    private DemoActivities(DemoPlan plan, DemoRows rows) {
        this.plan = plan;
        this.rows = rows;
    }

    /** About one of the two, from when on and until when, in working days back. */
    private record About(
            @Nullable Long lead, @Nullable Long deal, DemoPerson owner, int from, int until, boolean isOpen) {}

    static void write(List<DemoLead> leads, List<DemoDeal> deals, DemoPlan plan) {
        try (var rows = plan.rows("sales activities", "sales_activity", """
                lead_id, deal_id, type, subject, activity_date, due_date, status, created_by, created_at""")) {
            var activities = new DemoActivities(plan, rows);
            for (var lead : leads) {
                var draft = lead.draft();
                var isOpen = LeadStatus.OPEN.contains(draft.status());
                var about = new About(lead.id(), null, draft.owner(), draft.created(), draft.touched(), isOpen);
                activities.add(about, plan.dice("lead activities", draft.number()));
            }
            for (var deal : deals) {
                var draft = deal.draft();
                var isOpen = draft.status() == DealStatus.OPEN;
                var until = draft.closed() == null ? 0 : draft.closed();
                var about = new About(null, deal.id(), draft.owner(), draft.created(), until, isOpen);
                activities.add(about, plan.dice("deal activities", draft.number()));
            }
        }
    }

    private void add(About about, Dice dice) {
        for (var done = dice.between(0, 4); done > 0; done--) {
            var at = plan.calendar().at(dice.between(about.until(), about.from()), dice.between(FIRST, LAST));
            rows.add(
                    about.lead(),
                    about.deal(),
                    dice.oneOf(TYPES).wire(),
                    dice.oneOf(subjects),
                    at,
                    null,
                    dice.chance(93) ? ActivityStatus.COMPLETED.wire() : ActivityStatus.CANCELLED.wire(),
                    about.owner().id().value(),
                    at);
        }
        if (about.isOpen() && dice.chance(60)) {
            var planned = plan.calendar().at(dice.between(0, about.from()), FIRST);
            var due = plan.calendar().planned(dice.between(-12, 3), DUE);
            rows.add(
                    about.lead(),
                    about.deal(),
                    ActivityType.CALL.wire(),
                    dice.oneOf(subjects),
                    planned,
                    due,
                    ActivityStatus.PENDING.wire(),
                    about.owner().id().value(),
                    planned);
        }
    }
}
