package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.RandomCommands.Command;
import io.timetracker.time.RandomCommands.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small files, with rows that cannot be taken among those that can. */
final class RandomImports {

    private final ImportDesk desk;
    private final RandomCast cast;

    RandomImports(ImportDesk desk, RandomCast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    Command next(CurrentUser actor) {
        var text = cast.oneIn(10)
                ? ""
                : IntStream.rangeClosed(0, cast.below(5))
                        .mapToObj(i -> row())
                        .collect(Collectors.joining("\n", HEADER, "\n"));
        var isTrial = cast.oneIn(4);
        return new Command(Kind.IMPORT, actor, (isTrial ? "trial of " : "") + text, () -> {
            var first = read(text, isTrial, actor);
            assertThat(first.created() + first.skipped() + first.failed()).isEqualTo(first.read());
            if (!isTrial) {
                var again = read(text, false, actor);
                assertThat(again.created()).isZero();
                assertThat(again.skipped()).isGreaterThanOrEqualTo(first.created());
            }
        });
    }

    private static final String HEADER = "project_id,task_id,start,end,notes,tags\n";

    private String row() {
        var start = cast.moment().truncatedTo(ChronoUnit.SECONDS);
        var end = cast.oneIn(15) ? "soon" : start.plus(cast.length()).toString();
        var booking = cast.booking();
        var project = booking.projectId() == null ? "" : booking.projectId().value();
        var task = booking.taskId() == null ? "" : booking.taskId().value();
        return "%s,%s,%s,%s,note %d,\"%s\""
                .formatted(
                        project, task, (Instant) start, end, cast.below(9), cast.oneIn(2) ? cast.any(cast.tags) : "");
    }

    private ImportTally read(String text, boolean isTrial, CurrentUser actor) {
        try (var file = CsvUpload.of(text, "random.csv")) {
            return desk.importNow(file, ImportAsk.contract(isTrial), actor).tally();
        }
    }
}
