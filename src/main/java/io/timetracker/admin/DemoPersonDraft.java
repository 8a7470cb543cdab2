package io.timetracker.admin;

import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.RoundingPreference;
import io.timetracker.platform.security.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Somebody before the database gave a number.
 *
 * @param joined working days back
 * @param left working days back, 0 for who is still here
 */
record DemoPersonDraft(String name, Role role, RoundingPreference rounding, int hoursPerDay, int joined, int left) {

    private static final List<RoundingPreference> ROUNDING = List.of(
            new RoundingPreference(true, 1, "nearest"),
            new RoundingPreference(true, 1, "nearest"),
            new RoundingPreference(true, 1, "nearest"),
            new RoundingPreference(true, 5, "nearest"),
            new RoundingPreference(true, 15, "up"));

    static List<DemoPersonDraft> all(DemoPlan plan, Set<String> taken) {
        var names = names(plan);
        names.removeIf(name -> taken.contains(username(name)));
        return IntStream.range(0, plan.size().people())
                .mapToObj(number -> of(number, names.get(number), plan))
                .toList();
    }

    /** The first two are there from the first day to the last: a manager, and somebody who tracks. */
    private static DemoPersonDraft of(int number, String name, DemoPlan plan) {
        var dice = plan.dice("person", number);
        var days = plan.size().workingDays();
        var joined = number > 1 && dice.chance(25) ? dice.between(days / 6, days) : days;
        var left = number > 1 && number % 20 == 8 ? dice.between(days / 20, joined / 2) : 0;
        return new DemoPersonDraft(
                name, role(number), dice.oneOf(ROUNDING), dice.oneOf(List.of(8, 8, 8, 8, 8, 6)), joined, left);
    }

    private static Role role(int number) {
        return switch (number % 10) {
            case 0, 3, 7 -> Role.MANAGER;
            case 9 -> Role.SUBCONTRACTOR;
            default -> Role.USER;
        };
    }

    private static List<String> names(DemoPlan plan) {
        var first = DemoWords.of("first-names");
        var last = DemoWords.of("last-names");
        var all = new ArrayList<String>();
        first.forEach(given -> last.forEach(family -> all.add(given + " " + family)));
        var famous = List.of(first.get(0) + " " + last.get(0), first.get(1) + " " + last.get(1));
        all.removeAll(famous);
        var names = new ArrayList<>(famous);
        names.addAll(plan.dice("names").shuffled(all));
        return names;
    }

    String username() {
        return username(name);
    }

    private static String username(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    /** The same people, with what the database called them. */
    static List<DemoPerson> made(List<DemoPersonDraft> drafts, List<UserId> ids) {
        return IntStream.range(0, drafts.size())
                .mapToObj(number -> drafts.get(number).made(ids.get(number)))
                .toList();
    }

    private DemoPerson made(UserId id) {
        return new DemoPerson(id, role, rounding, hoursPerDay, joined, left);
    }
}
