package io.timetracker.time;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.settings.CurrentSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Working days up to now, and a few running timers. */
@Component
@Order(DemoPart.ENTRIES)
class DemoEntries implements DemoPart {

    private final JdbcClient jdbc;
    private final CurrentSettings settings;

    DemoEntries(JdbcClient jdbc, CurrentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select id from time_entry limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    @Override
    public void fill(DemoPlan plan) {
        try (var rows = plan.rows("time_keeper", "user_id")) {
            plan.people().forEach(person -> rows.add(person.id().value()));
        }
        try (var rows = new DemoEntryRows(plan, settings.get())) {
            var attendance = new DemoAttendance(plan);
            var today = today(plan, attendance);
            attendance.share(
                    plan.size().entries() - today.size(),
                    (person, back, entries) ->
                            day(person, back, entries, plan, attendance).forEach(rows::add));
            today.forEach(rows::add);
        }
    }

    private static List<DemoEntry> day(int number, int back, int entries, DemoPlan plan, DemoAttendance attendance) {
        var person = plan.people().get(number);
        var dice = plan.dice("day", number, back);
        var projects = attendance.projects(number, back);
        var spans = DemoSpan.ofDay(back, entries, person.hoursPerDay(), plan.calendar(), dice);
        return attendance.weeks().spans(spans, number, back).stream()
                .map(span -> DemoEntry.of(person, back, span, projects, dice))
                .toList();
    }

    /** Whoever is here has begun, weekend or not, so that there is something to see; every twelfth has a timer on. */
    private static List<DemoEntry> today(DemoPlan plan, DemoAttendance attendance) {
        var today = new ArrayList<DemoEntry>();
        for (var number = 0; number < plan.people().size(); number++) {
            var person = plan.people().get(number);
            var dice = plan.dice("today", number);
            var projects = attendance.projects(number, 0);
            if (person.isHere(0) && !projects.isEmpty()) {
                DemoSpan.ofToday(number % 12 == 1, plan.calendar(), dice)
                        .forEach(span -> today.add(DemoEntry.of(person, 0, span, projects, dice)));
            }
        }
        return today;
    }
}
