package io.timetracker.time;

import static io.timetracker.time.TimeState.ROME;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Patch;
import io.timetracker.testing.World;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people may ask of time, in any order, also what makes no sense. */
final class RandomCommands {

    enum Kind {
        LOG(16),
        LOG_RUNNING(4),
        QUICK(6),
        START(4),
        PAUSE(3),
        RESUME(3),
        STOP(2),
        STOP_AT(6),
        SWITCH(3),
        CHANGE(20),
        DELETE(6),
        RESTORE(5),
        BULK(9),
        UNDO(14),
        CELL(9),
        ROW(2),
        COPY(2),
        IMPORT(3),
        TAG_CHANGE(2),
        TAG_MERGE(1),
        TAG_DELETE(1),
        PERIOD(10),
        RATE(3),
        POLICY(1),
        /** Not by chance. */
        ZONE(0);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /** What goes on may always end, whatever is locked. */
        boolean isOfTimer() {
            return this == PAUSE || this == RESUME || this == STOP || this == STOP_AT || this == SWITCH;
        }

        /** Of an entry in a locked period too: that is no edit of it. */
        boolean isOfTags() {
            return this == TAG_CHANGE || this == TAG_MERGE || this == TAG_DELETE;
        }

        /** Brings back what was there. */
        boolean isReturn() {
            return this == UNDO || this == RESTORE;
        }
    }

    record Command(Kind kind, CurrentUser actor, String words, Runnable doing) {

        @Override
        public String toString() {
            return kind + " by " + actor.account().username() + ": " + words;
        }
    }

    /** An act that can be taken back, and what was there before it. */
    record Act(String handle, CurrentUser actor, Map<TimeEntryId, java.util.Optional<TimeEntryView>> before) {}

    private static final List<Kind> KINDS = java.util.Arrays.stream(Kind.values())
            .flatMap(kind -> IntStream.range(0, kind.weight).mapToObj(i -> kind))
            .toList();

    private final TimeDoors doors;
    private final RandomCast cast;
    private final World world;
    final List<Act> acts = new ArrayList<>();
    final List<TimeEntryId> deleted = new ArrayList<>();
    String policy = "refuse";
    ZoneId zone = ROME;

    RandomCommands(TimeDoors doors, RandomCast cast, World world) {
        this.doors = doors;
        this.cast = cast;
        this.world = world;
    }

    Command next(TimeState state) {
        var kind = cast.any(KINDS);
        var actor = cast.person();
        return switch (kind) {
            case LOG -> log(actor);
            case LOG_RUNNING -> logRunning(actor);
            case QUICK -> quick(actor);
            case START, SWITCH -> start(kind, actor);
            case PAUSE -> of(kind, actor, "", () -> doors.timekeeping().pauseTimer(actor));
            case RESUME -> of(kind, actor, "", () -> doors.timekeeping().resumeTimer(actor));
            case STOP -> of(kind, actor, "", () -> doors.timekeeping().stopTimer(actor));
            case STOP_AT -> stopAt(actor, state);
            case CHANGE -> change(actor, state);
            case DELETE -> delete(actor, state);
            case RESTORE -> restore(actor);
            case BULK -> bulk(actor, state);
            case UNDO -> undo(actor);
            case CELL -> cell(actor);
            case ROW -> row(actor);
            case COPY -> copy(actor);
            case IMPORT -> new RandomImports(doors.imports(), cast).next(actor);
            case TAG_CHANGE, TAG_MERGE, TAG_DELETE -> tag(kind, actor);
            case PERIOD -> new RandomPeriods(doors.timesheets(), cast).next(actor, state);
            case RATE -> new RandomRates(doors, cast).next(actor);
            case POLICY -> policy(actor);
            case ZONE -> zone();
        };
    }

    private static Command of(Kind kind, CurrentUser actor, Object words, Runnable doing) {
        return new Command(kind, actor, String.valueOf(words), doing);
    }

    private Command log(CurrentUser actor) {
        var start = cast.moment();
        var length = cast.length();
        var when = switch (cast.below(4)) {
            case 0 -> new When.Untimed(cast.day(), Math.toIntExact(length.toSeconds()));
            case 1 -> new When.OnDay(cast.day(), (int) length.toMinutes(), ROME, cast.oneIn(2));
            default -> new When.Span(start, start.plus(length));
        };
        var breakSeconds = cast.oneIn(4) ? cast.below(4000) : 0;
        var command = new LogTime(
                when,
                cast.booking(),
                cast.ownerFor(actor),
                breakSeconds,
                cast.notes(),
                cast.tagText(),
                cast.oneIn(2),
                cast.oneIn(5),
                cast.oneIn(5) ? "R-1" : null);
        return of(Kind.LOG, actor, command, () -> doors.timekeeping().log(command, actor));
    }

    private Command logRunning(CurrentUser actor) {
        var span = new When.Span(cast.moment(), null);
        var command = LogTime.of(span, cast.booking(), cast.notes(), cast.tagText());
        return of(Kind.LOG_RUNNING, actor, command, () -> doors.timekeeping().log(command, actor));
    }

    private Command quick(CurrentUser actor) {
        var from = cast.below(24);
        var time = cast.oneIn(2) ? from + "-" + (from + 1 + cast.below(3)) % 24 : "1:" + (10 + cast.below(50));
        var line = time + " " + cast.any(cast.projects).name() + " review #" + cast.any(cast.tags);
        var day = cast.day();
        return of(Kind.QUICK, actor, day + " " + line, () -> doors.quick().log(line, day, actor));
    }

    private Command start(Kind kind, CurrentUser actor) {
        var booking = cast.booking();
        var command = new StartTimer(booking.projectId(), booking.taskId(), cast.notes());
        return of(kind, actor, command, () -> {
            if (kind == Kind.START) {
                doors.timekeeping().startTimer(command, actor);
            } else {
                doors.timekeeping().switchTimer(command, actor);
            }
        });
    }

    private Command stopAt(CurrentUser actor, TimeState state) {
        var moment = state.entries().values().stream()
                .filter(entry -> entry.isRunning() && entry.userId().equals(actor.id()))
                .map(entry -> entry.startTime().plus(cast.length()))
                .findFirst()
                .orElseGet(cast::moment);
        return of(Kind.STOP_AT, actor, moment, () -> doors.timekeeping().stopTimerAt(moment, actor));
    }

    /** Mostly one of the actor's, in an order that is the same in every run. */
    private @Nullable TimeEntryView anyEntry(CurrentUser actor, TimeState state) {
        var isOwn = !cast.oneIn(actor.isAdmin() ? 2 : 12);
        var all = state.entries().values().stream()
                .filter(entry -> !isOwn || entry.userId().equals(actor.id()))
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
        return all.isEmpty() ? null : cast.any(all);
    }

    private Command change(CurrentUser actor, TimeState state) {
        var entry = anyEntry(actor, state);
        var id = entry == null ? new TimeEntryId(Long.MAX_VALUE) : entry.id();
        var command = changing(entry);
        return of(
                Kind.CHANGE,
                actor,
                id + " " + command,
                () -> doors.timekeeping().change(id, command, actor));
    }

    private ChangeTimeEntry changing(@Nullable TimeEntryView entry) {
        var start = entry == null || cast.oneIn(2) ? cast.moment() : entry.startTime();
        var place = cast.below(10);
        return new ChangeTimeEntry(
                place == 0 ? cast.project() : null,
                place == 1 ? cast.any(cast.clients) : null,
                place < 4 ? Patch.to(cast.anyOrNull(cast.tasks)) : Patch.keep(),
                place == 4 || place == 5 ? start : null,
                place == 5 || place == 6 ? start.plus(cast.length()) : null,
                cast.oneIn(8) ? Integer.valueOf(cast.below(9000) - 1000) : null,
                cast.oneIn(10)
                        ? new ChangeTimeEntry.WithoutClock(cast.anyOrNull(List.of(cast.day())), seconds())
                        : null,
                cast.notes(),
                cast.oneIn(3) ? cast.tagText() : null,
                cast.anyOrNull(List.of(true, false)),
                cast.oneIn(4) ? Boolean.valueOf(cast.oneIn(2)) : null,
                cast.oneIn(6) ? "R-" + cast.below(9) : null,
                null,
                entry != null && cast.oneIn(4) ? (Integer) (entry.version() - (cast.oneIn(3) ? 1 : 0)) : null,
                cast.notes());
    }

    private @Nullable Integer seconds() {
        return cast.oneIn(2) ? null : (Integer) Math.toIntExact(cast.length().toSeconds());
    }

    private Command delete(CurrentUser actor, TimeState state) {
        var entry = anyEntry(actor, state);
        var id = entry == null ? new TimeEntryId(Long.MAX_VALUE) : entry.id();
        return of(Kind.DELETE, actor, id, () -> doors.timekeeping().delete(id, null, null, actor));
    }

    private Command restore(CurrentUser actor) {
        var id = deleted.isEmpty() ? new TimeEntryId(Long.MAX_VALUE) : cast.any(deleted);
        return of(Kind.RESTORE, actor, id, () -> doors.timekeeping().restore(id, actor));
    }

    private Command bulk(CurrentUser actor, TimeState state) {
        var action = action();
        var reason = cast.notes();
        if (cast.oneIn(3)) {
            var from = cast.moment();
            var filter = TimeEntryFilter.of(cast.ownerFor(actor), from, from.plus(Duration.ofDays(1)));
            var command = new BulkChange(null, filter, action, cast.oneIn(6), reason);
            return of(Kind.BULK, actor, command, () -> doors.bulk().change(command, actor));
        }
        var ids = IntStream.rangeClosed(0, cast.below(5))
                .mapToObj(i -> anyEntry(actor, state))
                .map(entry -> entry == null ? new TimeEntryId(Long.MAX_VALUE) : entry.id())
                .toList();
        var command = new BulkChange(ids, null, action, cast.oneIn(6), reason);
        return of(Kind.BULK, actor, command, () -> doors.bulk().change(command, actor));
    }

    private BulkAction action() {
        return switch (cast.below(8)) {
            case 0 -> new BulkAction.Delete();
            case 1 -> new BulkAction.SetBillable(cast.oneIn(2));
            case 2 -> new BulkAction.SetPaid(cast.oneIn(2));
            case 3 -> new BulkAction.AddTag(cast.any(cast.tags));
            case 4 -> new BulkAction.RemoveTag(cast.any(cast.tags));
            case 5 -> new BulkAction.SetTags(List.of(cast.any(cast.tags), cast.any(cast.tags)));
            default -> new BulkAction.Move(cast.project(), cast.anyOrNull(cast.tasks));
        };
    }

    /** Mostly what was done last, by whoever did it. */
    private Command undo(CurrentUser anybody) {
        if (acts.isEmpty()) {
            return of(Kind.UNDO, anybody, "nothing", () -> doors.undoing().undo("no-such-handle", anybody));
        }
        var act = cast.oneIn(3) ? cast.any(acts) : acts.getLast();
        var actor = cast.oneIn(10) ? anybody : act.actor();
        return of(Kind.UNDO, actor, act.handle(), () -> doors.undoing().undo(act.handle(), actor));
    }

    private Command cell(CurrentUser actor) {
        var command =
                new SetWeekCell(cast.day(), cast.booking(), seconds(), cast.notes(), null, cast.ownerFor(actor), null);
        return of(Kind.CELL, actor, command, () -> doors.weeks().setCell(command, actor));
    }

    private Command row(CurrentUser actor) {
        var command = new ChooseWeekRow(cast.day(), cast.booking(), cast.ownerFor(actor));
        var isAdded = cast.oneIn(2);
        return of(Kind.ROW, actor, (isAdded ? "add " : "remove ") + command, () -> {
            if (isAdded) {
                doors.weeks().addRow(command, actor);
            } else {
                doors.weeks().removeRow(command, actor);
            }
        });
    }

    private Command copy(CurrentUser actor) {
        var command =
                new CopyWeek(cast.anyOrNull(List.of(cast.day())), cast.day(), !cast.oneIn(4), cast.ownerFor(actor));
        return of(Kind.COPY, actor, command, () -> doors.weeks().copy(command, actor));
    }

    private Command tag(Kind kind, CurrentUser actor) {
        var known = cast.tags.stream()
                .flatMap(name -> doors.tags().list(name, PageAsk.first(5), cast.admin()).items().stream())
                .toList();
        if (known.isEmpty()) {
            return of(kind, actor, "none", () -> doors.tags().get(new TagId(Long.MAX_VALUE), actor));
        }
        var tag = cast.any(known).id();
        var other = cast.any(known).id();
        return switch (kind) {
            case TAG_MERGE ->
                of(kind, actor, tag + " into " + other, () -> doors.tags().merge(tag, other, null, actor));
            case TAG_DELETE -> of(kind, actor, tag, () -> doors.tags().delete(tag, null, actor));
            default -> {
                var name = cast.any(cast.tags);
                var change =
                        new ChangeTag(cast.oneIn(2) ? name.toUpperCase(java.util.Locale.ROOT) : name, Patch.keep());
                yield of(kind, actor, tag + " " + change, () -> doors.tags().change(tag, change, null, actor));
            }
        };
    }

    /** Midnight is at another time from now on. */
    Command zone() {
        var wanted = cast.any(List.of("Asia/Tokyo", "America/New_York", "Pacific/Apia"));
        return of(Kind.ZONE, cast.admin(), wanted, () -> {
            world.zone(wanted);
            zone = ZoneId.of(wanted);
        });
    }

    private Command policy(CurrentUser actor) {
        var wanted = cast.any(List.of("refuse", "refuse", "warn", "allow"));
        return of(Kind.POLICY, actor, wanted, () -> {
            world.overlaps(wanted);
            policy = wanted;
        });
    }
}
