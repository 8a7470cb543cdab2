package io.timetracker.time;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.RandomCommands.Command;
import io.timetracker.time.RandomCommands.Kind;
import java.time.LocalDate;

/** What people may ask of a period, whatever its status is. */
final class RandomPeriods {

    private static final ReopenTimesheet FRIDAY = new ReopenTimesheet("Friday is missing", null, null);

    private final Timesheets timesheets;
    private final RandomCast cast;

    RandomPeriods(Timesheets timesheets, RandomCast cast) {
        this.timesheets = timesheets;
        this.cast = cast;
    }

    Command next(CurrentUser anybody, TimeState state) {
        var owner = anybody.id();
        var day = cast.day();
        if (state.periods().isEmpty() || cast.oneIn(3)) {
            return cast.oneIn(2)
                    ? of(anybody, "open " + day, () -> timesheets.open(OpenTimesheet.of(day), anybody))
                    : of(anybody, "submit week of " + day, () -> timesheets.submitWeek(day, anybody));
        }
        var period = cast.any(state.periods());
        var id = period.id();
        var theOwner = cast.people.stream()
                .filter(person -> person.id().equals(period.owner()))
                .findFirst()
                .orElseThrow();
        var actor = cast.oneIn(4) ? anybody : theOwner;
        var decider = cast.oneIn(4) ? anybody : cast.admin();
        return switch (cast.below(13)) {
            case 0, 1 -> of(actor, "submit " + id, () -> timesheets.submit(id, null, actor));
            case 2, 3 -> of(actor, "withdraw " + id, () -> timesheets.withdraw(id, null, actor));
            case 4, 5 -> of(decider, "approve " + id, () -> timesheets.approve(id, null, "fine", decider));
            case 6, 7 -> of(decider, "reject " + id, () -> timesheets.reject(id, null, "no", decider));
            case 9, 10 -> of(decider, "reopen " + id, () -> timesheets.reopen(id, null, FRIDAY, decider));
            case 11 -> of(decider, "end reopening of " + id, () -> timesheets.endReopening(id, null, decider));
            case 8 -> of(actor, "delete " + id, () -> timesheets.delete(id, null, actor));
            default -> close(id, period, decider);
        };
    }

    /** Not too often, and not the week of timers: hardly anything leads out of it. */
    private Command close(TimesheetId id, TimeState.Period period, CurrentUser decider) {
        var isNow = period.lastDay().isAfter(LocalDate.now(TimeState.ROME).minusDays(7));
        return isNow || !cast.oneIn(3)
                ? of(decider, "withdraw " + id, () -> timesheets.withdraw(id, null, decider))
                : of(decider, "close " + id, () -> timesheets.close(id, null, null, decider));
    }

    private static Command of(CurrentUser actor, String words, Runnable doing) {
        return new Command(Kind.PERIOD, actor, words, doing);
    }
}
