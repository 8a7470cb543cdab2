package io.timetracker.time;

import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is at work on which day, on what, and with how many entries, so that all days together have as many as asked. */
final class DemoAttendance {

    private final DemoPlan plan;
    private final Map<DemoPerson, List<DemoProject>> projects = new HashMap<>();
    private final DemoWeeks weeks;

    DemoAttendance(DemoPlan plan) {
        this.plan = plan;
        plan.projects()
                .forEach(project -> project.team()
                        .forEach(member -> projects.computeIfAbsent(member, nothing -> new ArrayList<>())
                                .add(project)));
        this.weeks = new DemoWeeks(plan, this::isAtWork);
    }

    /** Those that wait for a decision. */
    DemoWeeks weeks() {
        return weeks;
    }

    interface Day {
        void of(int person, int back, int entries);
    }

    /** Every day before today that somebody works on, the longest past first: three to eight entries each. */
    void share(int entries, Day day) {
        var weight = new long[] {0, 0};
        forEachDay((person, back, wanted) -> weight[0] += wanted);
        forEachDay((person, back, wanted) -> {
            var given = weight[1] * entries / weight[0];
            weight[1] += wanted;
            day.of(person, back, (int) (weight[1] * entries / weight[0] - given));
        });
    }

    private void forEachDay(Day day) {
        for (var back = plan.size().workingDays(); back > 0; back--) {
            for (var person = 0; person < plan.people().size(); person++) {
                if (isAtWork(person, back) && !weeks.isGap(person, back)) {
                    day.of(
                            person,
                            back,
                            plan.dice("entries of a day", person, back).oneOf(List.of(4, 5, 5, 6, 6, 7)));
                }
            }
        }
    }

    /** Two weeks off now and then, a day in bed, and who works less than others has a day of the week free. */
    private boolean isAtWork(int number, int back) {
        var person = plan.people().get(number);
        var isFree = plan.dice("holidays", number, back / 10).chance(9)
                || plan.dice("illness", number, back).chance(3)
                || person.hoursPerDay() < 8 && (back + number) % 5 == 0;
        return person.isHere(back)
                && !isFree
                && projectsOf(number, back).findAny().isPresent();
    }

    private java.util.stream.Stream<DemoProject> projectsOf(int number, int back) {
        return projects.getOrDefault(plan.people().get(number), List.of()).stream()
                .filter(project -> project.isWorkedOn(back));
    }

    /** What the person may see and works on that day; at most six, others in the next weeks. */
    List<DemoProject> projects(int number, int back) {
        var all = projectsOf(number, back).toList();
        return all.size() <= 6
                ? all
                : plan.dice("focus", number, back / 15).shuffled(all).subList(0, 6);
    }
}
