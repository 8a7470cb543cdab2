package io.timetracker.time;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Time by the week: what was worked for, on seven days of the app zone. Its cells are totals; what is typed into one
 * becomes, grows or shrinks an entry without a clock beside those that have one.
 */
@Service
@Transactional
@Validated
public class WeekSheet {

    private final Timekeepers keepers;
    private final WeekViews views;
    private final WeekRows chosen;
    private final WeekCells cells;
    private final WeekCopies copies;
    private final BookingRules rules;
    private final TimeLocks locks;
    private final Accounts accounts;

    WeekSheet(
            Timekeepers keepers,
            WeekViews views,
            WeekRows chosen,
            WeekCells cells,
            WeekCopies copies,
            BookingRules rules,
            TimeLocks locks,
            Accounts accounts) {
        this.keepers = keepers;
        this.views = views;
        this.chosen = chosen;
        this.cells = cells;
        this.copies = copies;
        this.rules = rules;
        this.locks = locks;
        this.accounts = accounts;
    }

    /**
     * The week around a day.
     *
     * @param owner whose; null: the caller's
     * @throws Forbidden if it is somebody else's and no administrator asks
     * @throws UnknownOwner if there is nobody like that
     * @throws Invalid if nobody worked in such a year
     */
    @Transactional(readOnly = true)
    public WeekView week(LocalDate date, @Nullable UserId owner, CurrentUser user) {
        var account = accountOf(owner, user);
        return views.of(account.id(), weekOf("date", date, account), user);
    }

    private Account accountOf(@Nullable UserId owner, CurrentUser user) {
        if (owner == null || owner.equals(user.id())) {
            return user.account();
        }
        if (!user.owns(owner)) {
            throw new Forbidden();
        }
        return accounts.find(owner).orElseThrow(UnknownOwner::new);
    }

    private static WorkWeek weekOf(String field, @Nullable LocalDate date, Account owner) {
        if (!WireTime.isLawful(Objects.requireNonNull(date))) {
            throw new Invalid(field, "validation.date");
        }
        return WorkWeek.of(date, owner.weekStartDay());
    }

    /**
     * Makes the time of a row on a day so long, all its entries together.
     *
     * @throws Forbidden if it is somebody else's and no administrator asks, or the caller cannot see the place
     * @throws PreconditionFailed if the caller saw another version of the cell
     * @throws WeekRefused if entries with a clock come to more
     * @throws BookingRefused if the place takes no time, or too little is said
     * @throws InvalidTimeRange if it is longer than the day
     * @throws Invalid if the date lies in another week than the caller thinks
     */
    public WeekCellView setCell(@Valid SetWeekCell command, CurrentUser user) {
        var account = accountOf(command.userId(), user);
        var week = weekOf("date", command.date(), account);
        if (command.within() != null && !week.equals(weekOf("date", command.within(), account))) {
            throw new Invalid("date", "validation.date.week");
        }
        keepers.lock(account.id());
        var undo = cells.fill(command, account.id(), user);
        chosen.remember(account.id(), week, command.booking(), user);
        var date = Objects.requireNonNull(command.date());
        return WeekCellView.of(views.of(account.id(), week, user), command.booking(), date, undo.orElse(null));
    }

    /**
     * Keeps a row in a week for something that is going to be worked for; one that is there stays.
     *
     * @throws Forbidden if it is somebody else's week and no administrator asks, or the caller cannot see the place
     * @throws BookingRefused if the place takes no time
     * @throws PeriodLocked if none of its days takes time
     * @throws WeekRefused if the week has as many rows as it can have
     */
    public WeekView addRow(@Valid ChooseWeekRow command, CurrentUser user) {
        var account = accountOf(command.userId(), user);
        var week = weekOf("date", command.date(), account);
        rules.canBook(command.booking(), user);
        keepers.lock(account.id());
        mustBeOpen(account, week, user);
        chosen.remember(account.id(), week, command.booking(), user);
        return views.of(account.id(), week, user);
    }

    /** A week that takes no time on any of its days takes no rows either. */
    private void mustBeOpen(Account owner, WorkWeek week, CurrentUser user) {
        if (locks.closedDays(owner.id(), week.firstDay(), week.firstDay().plusDays(6), user)
                        .size()
                == 7) {
            throw new PeriodLocked();
        }
    }

    /**
     * Takes an empty row out of a week.
     *
     * @throws Forbidden if it is somebody else's week and no administrator asks
     * @throws NotFound if there is no such row
     * @throws WeekRefused if there is time in it
     */
    public WeekView removeRow(@Valid ChooseWeekRow command, CurrentUser user) {
        var account = accountOf(command.userId(), user);
        var week = weekOf("date", command.date(), account);
        keepers.lock(account.id());
        var row = views.of(account.id(), week, user).row(command.booking()).orElseThrow(NotFound::new);
        if (row.cells().stream().anyMatch(cell -> cell.workedSeconds() > 0 || cell.seconds() > 0)) {
            throw WeekRefused.hasTime();
        }
        chosen.remove(account.id(), week, command.booking(), user);
        return views.of(account.id(), week, user);
    }

    /**
     * Brings what a week was worked for into another one, and the hours if they are wanted: as time without a clock, into
     * cells that have none. What cannot be booked there now is left.
     *
     * @throws Forbidden if it is somebody else's and no administrator asks
     * @throws PeriodLocked if no day of the week takes time
     * @throws WeekRefused if both are the same week
     */
    public CopiedWeek copy(@Valid CopyWeek command, CurrentUser user) {
        var account = accountOf(command.userId(), user);
        var to = weekOf("to", command.to(), account);
        var from = command.from() == null
                ? new WorkWeek(to.firstDay().minusDays(7))
                : weekOf("from", command.from(), account);
        if (from.equals(to)) {
            throw WeekRefused.sameWeek();
        }
        keepers.lock(account.id());
        mustBeOpen(account, to, user);
        return copies.copy(account.id(), from, to, command.hours(), user);
    }
}
