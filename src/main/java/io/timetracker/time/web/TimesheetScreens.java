package io.timetracker.time.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetSpan;
import io.timetracker.time.TimesheetStanding;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of timesheets show: eight statements at most, however many weeks. */
@Component
class TimesheetScreens {

    private final TimesheetLog log;
    private final Accounts accounts;
    private final Zones zones;
    private final Clock clock;

    TimesheetScreens(TimesheetLog log, Accounts accounts, Zones zones, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    /** The weeks of a page; on the first one this week and the last are there even if nobody has opened them. */
    List<TimesheetRow> own(PageOf<TimesheetView> page, CurrentUser user) {
        var stored = page.items().stream().collect(Collectors.groupingBy(TimesheetView::span, Collectors.toList()));
        var unopened = page.ask().page() > 1
                ? Stream.<TimesheetSpan>empty()
                : Stream.of(zones.today(), zones.today().minusWeeks(1))
                        .map(day -> TimesheetSpan.weekOf(day, user.id()))
                        .filter(span -> !stored.containsKey(span));
        var spans = Stream.concat(unopened, page.items().stream().map(TimesheetView::span))
                .toList();
        var seconds = log.seconds(spans);
        var missing = log.missingDays(spans);
        var standings = log.standings(page.items(), user);
        var name = user.account().displayName();
        var rows = new ArrayList<TimesheetRow>();
        spans.stream()
                .distinct()
                .sorted((one, other) -> other.firstDay().compareTo(one.firstDay()))
                .forEach(span -> {
                    var periods = stored.getOrDefault(span, List.of());
                    if (periods.isEmpty()) {
                        rows.add(row(span, null, name, seconds, missing, user, null));
                    }
                    periods.forEach(period ->
                            rows.add(row(span, period, name, seconds, missing, user, standings.get(period.id()))));
                });
        return rows;
    }

    List<TimesheetRow> others(List<TimesheetView> periods, CurrentUser user) {
        var people =
                accounts.findAll(periods.stream().map(TimesheetView::userId).collect(Collectors.toSet()));
        var seconds = log.seconds(periods.stream().map(TimesheetView::span).toList());
        var missing = log.missingDays(periods.stream().map(TimesheetView::span).toList());
        var standings = log.standings(periods, user);
        return periods.stream()
                .map(period -> row(
                        period.span(),
                        period,
                        name(people.get(period.userId())),
                        seconds,
                        missing,
                        user,
                        standings.get(period.id())))
                .toList();
    }

    TimesheetRow one(TimesheetView period, CurrentUser user) {
        return others(List.of(period), user).getFirst();
    }

    /** What is said of an approval: it may be one of several. */
    static Flash approved(TimesheetView period) {
        return Flash.success(
                period.status() == TimesheetStatus.APPROVED
                        ? "timesheets.flash.approved"
                        : "timesheets.flash.levelApproved");
    }

    /** By the ids that a period, and what was approved of it, names. */
    Map<UserId, String> names(TimesheetRow row) {
        var period = Objects.requireNonNull(row.period());
        var standing = Objects.requireNonNull(row.standing());
        var levels =
                standing.approvals().stream().flatMap(approval -> Stream.of(approval.approver(), approval.decidedBy()));
        var facts = Stream.of(
                standing.awaits(), period.approvedBy(), period.rejectedBy(), period.closedBy(), period.reopenedBy());
        var ids = Stream.concat(facts, levels).filter(Objects::nonNull).collect(Collectors.toSet());
        return accounts.findAll(ids).values().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    private TimesheetRow row(
            TimesheetSpan span,
            @Nullable TimesheetView period,
            String who,
            Map<TimesheetSpan, Long> seconds,
            Map<TimesheetSpan, List<LocalDate>> missing,
            CurrentUser user,
            @Nullable TimesheetStanding standing) {
        return new TimesheetRow(
                span.firstDay(),
                span.lastDay(),
                period,
                who,
                seconds.getOrDefault(span, 0L),
                isSettled(period) ? List.of() : missing.getOrDefault(span, List.of()),
                span.owner().equals(user.id()),
                period != null && period.isReopened(clock.instant()),
                standing,
                user.isAdmin());
    }

    private static boolean isSettled(@Nullable TimesheetView period) {
        return period != null
                && (period.status() == TimesheetStatus.APPROVED || period.status() == TimesheetStatus.CLOSED);
    }

    private static String name(@Nullable Account account) {
        return account == null ? "" : account.displayName();
    }
}
