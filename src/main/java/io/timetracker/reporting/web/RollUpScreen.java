package io.timetracker.reporting.web;

import io.timetracker.platform.ui.Hours;
import io.timetracker.reporting.RollUpRun;
import io.timetracker.reporting.RollUpsView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of the roll-ups.
 *
 * @param names of those who asked for something
 */
record RollUpScreen(RollUpsView state, Map<Long, String> names, Hours hours) {

    static final String PATH = "/admin/reports";

    /** What has ended, the last first. */
    public List<RollUpRun> ended() {
        return Stream.of(state.lastCheck(), state.lastRebuild())
                .filter(Objects::nonNull)
                .sorted((one, other) ->
                        Long.compare(other.id().value(), one.id().value()))
                .toList();
    }

    /** Null: somebody at the console. */
    public @Nullable String who(RollUpRun run) {
        return run.askedBy() == null ? null : names.getOrDefault(run.askedBy().value(), "?");
    }

    /** Something is under way that may soon be further. */
    public boolean isBusy() {
        return state.running() != null || !state.isWhole();
    }

    public int done() {
        return state.running() == null ? state.ready() : state.running().done();
    }

    public int all() {
        return state.running() == null
                ? state.people()
                : Math.max(done(), state.running().people());
    }

    public long percent() {
        return all() == 0 ? 100 : 100L * done() / all();
    }

    public String path() {
        return PATH;
    }

    /** In messages. */
    public String what() {
        return state.running() == null ? "reports.rollUps.adding" : "reports.rollUps.running." + kind(state.running());
    }

    public String kind(RollUpRun run) {
        return run.kind() == RollUpRun.Kind.CHECK ? "check" : "rebuild";
    }
}
