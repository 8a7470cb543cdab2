package io.timetracker.projects;

import io.timetracker.platform.demo.DemoClient;
import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoProject;
import io.timetracker.platform.demo.DemoTask;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A project before the database gave a number.
 *
 * @param from the first day of work, working days back
 * @param until the last day of work, working days back; below 0 in the time to come
 * @param isSupport goes on as long as its client is one, so that nobody is ever without a project
 */
record DemoProjectDraft(
        int number,
        String name,
        DemoClient client,
        DemoPerson creator,
        List<DemoPerson> team,
        int from,
        int until,
        ProjectStatus status,
        boolean isSupport,
        boolean isBillable) {

    static List<DemoProjectDraft> all(DemoPlan plan) {
        var names = DemoWords.of("projects");
        return IntStream.range(0, plan.size().projects())
                .mapToObj(number -> of(number, names, plan))
                .toList();
    }

    private static DemoProjectDraft of(int number, List<String> names, DemoPlan plan) {
        var clients = plan.clients();
        var index = number % clients.size();
        var client = clients.get(index);
        var round = number / clients.size();
        var dice = plan.dice("project", number);
        if (round == 0 && client.isActive()) {
            return support(number, client, plan);
        }
        var name = plan.dice("project names", index).shuffled(names).get(round % names.size());
        var phase = round / names.size();
        return temporary(number, phase == 0 ? name : name + " " + (phase + 1), client, dice, plan);
    }

    private static DemoProjectDraft support(int number, DemoClient client, DemoPlan plan) {
        return new DemoProjectDraft(
                number,
                "Support and maintenance",
                client,
                client.owner(),
                team(client.owner(), client, plan.dice("team", number), plan),
                client.owner().joined(),
                -plan.size().workingDays(),
                ProjectStatus.ACTIVE,
                true,
                true);
    }

    private static DemoProjectDraft temporary(int number, String name, DemoClient client, Dice dice, DemoPlan plan) {
        var days = plan.size().workingDays();
        var creator = dice.chance(80) ? client.owner() : dice.oneOf(managers(plan));
        var latest = days / 20;
        var from = dice.between(latest, creator.joined());
        var planned = from - dice.between(15, Math.min(260, days / 2));
        var until = client.isActive() ? planned : Math.max(planned, latest);
        var status = client.isActive() ? status(until, dice) : ProjectStatus.ARCHIVED;
        var team = team(creator, client, plan.dice("team", number), plan);
        return new DemoProjectDraft(number, name, client, creator, team, from, until, status, false, dice.chance(88));
    }

    private static ProjectStatus status(int until, Dice dice) {
        if (until < 5 || dice.chance(10)) {
            return ProjectStatus.ACTIVE;
        }
        return dice.chance(90) ? ProjectStatus.ARCHIVED : ProjectStatus.INACTIVE;
    }

    /** Who may see it: its maker, managers, and the client's subcontractors. */
    private static List<DemoPerson> team(DemoPerson creator, DemoClient client, Dice dice, DemoPlan plan) {
        var team = new LinkedHashSet<DemoPerson>();
        team.add(creator);
        team.addAll(dice.shuffled(managers(plan)).subList(0, dice.between(1, 2)));
        team.addAll(plan.assignedTo(client));
        return List.copyOf(team);
    }

    private static List<DemoPerson> managers(DemoPlan plan) {
        return plan.people().stream().filter(DemoPerson::isManager).toList();
    }

    /** {@code HAL-0042}; the number alone makes it unique. */
    String code() {
        return "%s-%04d".formatted(client.name().substring(0, 3).strip().toUpperCase(Locale.ROOT), number + 1);
    }

    DemoProject made(long id, List<DemoTask> tasks) {
        return new DemoProject(id, name, client, isSupport, isBillable, from, until, team, tasks);
    }
}
