package io.timetracker.time;

import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoProject;
import io.timetracker.platform.demo.DemoTask;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did and when.
 *
 * @param isForClient booked on the project's client directly
 * @param isTimed kept by a timer, not written down afterwards
 * @param writtenMinutesLater how long after it was over it was written down
 */
record DemoEntry(
        DemoPerson person,
        DemoSpan span,
        DemoProject project,
        boolean isForClient,
        @Nullable DemoTask task,
        @Nullable String notes,
        @Nullable String tags,
        boolean isBillable,
        boolean isPaid,
        boolean isTimed,
        int writtenMinutesLater) {

    private static final List<String> VERBS = DemoWords.of("verbs");
    private static final List<String> OBJECTS = DemoWords.of("objects");
    private static final List<String> TAGS = DemoWords.of("tags");
    /** Clients pay within two months, most of them. */
    private static final int PAID_AFTER = 44;

    static DemoEntry of(DemoPerson person, int back, DemoSpan span, List<DemoProject> projects, Dice dice) {
        var project = dice.oneOf(projects);
        var tasks =
                project.tasks().stream().filter(task -> task.isWorkedOn(back)).toList();
        // only on a client that the person made, and so sees
        var isForClient = project.client().owner().equals(person) && dice.chance(4);
        var isBillable = project.isBillable() && dice.chance(94);
        return new DemoEntry(
                person,
                span,
                project,
                isForClient,
                isForClient || tasks.isEmpty() || dice.chance(30) ? null : dice.oneOf(tasks),
                notes(dice),
                tags(dice),
                isBillable,
                isBillable && back > PAID_AFTER && dice.chance(92),
                span.end() == null || dice.chance(45),
                dice.between(1, 90));
    }

    private static @Nullable String notes(Dice dice) {
        if (dice.chance(20)) {
            return null;
        }
        var notes = dice.oneOf(VERBS) + " " + dice.oneOf(OBJECTS);
        return dice.chance(25) ? "%s (#%d)".formatted(notes, dice.between(100, 9999)) : notes;
    }

    private static @Nullable String tags(Dice dice) {
        if (dice.chance(60)) {
            return null;
        }
        var one = dice.oneOf(TAGS);
        var other = dice.oneOf(TAGS);
        return dice.chance(70) || one.equals(other) ? one : one + "," + other;
    }
}
