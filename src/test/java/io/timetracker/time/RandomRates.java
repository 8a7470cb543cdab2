package io.timetracker.time;

import io.timetracker.crm.ChangeClient;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.AgreeRate;
import io.timetracker.projects.ChangeProject;
import io.timetracker.time.RandomCommands.Command;
import io.timetracker.time.RandomCommands.Kind;
import java.math.BigDecimal;

/** What hours cost: of a project, of a client, and as it was agreed for a person or from a day on. */
final class RandomRates {

    private final TimeDoors doors;
    private final RandomCast cast;

    RandomRates(TimeDoors doors, RandomCast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    Command next(CurrentUser anybody) {
        var actor = cast.oneIn(4) ? anybody : cast.admin();
        var amount = cast.oneIn(8) ? null : BigDecimal.valueOf(5L * cast.below(30));
        return switch (cast.below(4)) {
            case 0 -> ofProject(amount, actor);
            case 1 -> ofClient(amount, actor);
            default -> agreed(amount, actor);
        };
    }

    private Command ofProject(BigDecimal amount, CurrentUser actor) {
        var project = cast.project();
        var rest = ChangeProject.nothing();
        var change = new ChangeProject(
                rest.name(),
                rest.clientId(),
                rest.description(),
                rest.billable(),
                Patch.to(amount),
                rest.code(),
                rest.budgetAmount(),
                rest.budgetThresholdPercent(),
                rest.billingRef(),
                rest.estimatedHours(),
                rest.status(),
                rest.color(),
                rest.customFields());
        return of(actor, project + " " + amount, () -> doors.projects().change(project, change, null, actor));
    }

    private Command ofClient(BigDecimal amount, CurrentUser actor) {
        var client =
                cast.oneIn(2) ? cast.any(cast.clients) : cast.any(cast.projects).clientId();
        var rest = ChangeClient.nothing();
        var change = new ChangeClient(
                rest.name(),
                rest.description(),
                rest.contactPerson(),
                rest.email(),
                rest.phone(),
                rest.address(),
                Patch.to(amount),
                rest.status(),
                rest.prepaidHoursMonthly(),
                rest.prepaidResetDay(),
                rest.customFields());
        return of(actor, client + " " + amount, () -> doors.clients().change(client, change, null, actor));
    }

    private Command agreed(BigDecimal amount, CurrentUser actor) {
        var project = cast.project();
        var person = cast.oneIn(2) ? null : cast.person().id();
        var from = cast.oneIn(4) ? null : cast.day();
        var until = cast.oneIn(2) ? null : cast.day();
        var command = new AgreeRate(person, amount, from, until);
        return of(actor, project + " " + command, () -> doors.rates().agree(project, command, actor));
    }

    private static Command of(CurrentUser actor, String words, Runnable doing) {
        return new Command(Kind.RATE, actor, words, doing);
    }
}
