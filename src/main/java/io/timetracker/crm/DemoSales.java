package io.timetracker.crm;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom one talks to at clients, what was noted about them, and what may be sold to whom. */
@Component
@Order(DemoPart.SALES)
class DemoSales implements DemoPart {

    private final JdbcClient jdbc;

    DemoSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select id from sales_lead union all select id from deal limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    @Override
    public void fill(DemoPlan plan) {
        var primary = DemoContacts.write(plan);
        DemoNotes.write(plan);
        var leads = DemoLeads.write(plan);
        var deals = DemoDeals.write(leads, primary, plan);
        plan.inOneTransaction(this::sayWhatLeadsBecame);
        DemoActivities.write(leads, deals, plan);
    }

    /** Each of the two names the other, and one of them has to be there first. */
    private void sayWhatLeadsBecame() {
        jdbc.sql("""
                        update sales_lead
                        set converted_to_deal_id = (select d.id from deal d where d.lead_id = sales_lead.id)
                        where status = 'converted'
                        """).update();
    }
}
