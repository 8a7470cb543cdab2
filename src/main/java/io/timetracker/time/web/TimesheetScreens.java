package io.timetracker.time.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetSpan;
import io.timetracker.time.TimesheetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of timesheets show: three statements at most, however many weeks. */
@Component
class TimesheetScreens {

    private final TimesheetLog log;
    private final TimesheetPolicyDesk policy;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Zones zones;

    TimesheetScreens(
            TimesheetLog log, TimesheetPolicyDesk policy, Accounts accounts, CurrentSettings settings, Zones zones) {
        this.log = log;
        this.policy = policy;
        this.accounts = accounts;
        this.settings = settings;
        this.zones = zones;
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
        var isApprover = policy.isApprover(user);
        var rows = new ArrayList<TimesheetRow>();
        spans.stream()
                .distinct()
                .sorted((one, other) -> other.firstDay().compareTo(one.firstDay()))
                .forEach(span -> {
                    var periods = stored.getOrDefault(span, List.of());
                    if (periods.isEmpty()) {
                        rows.add(row(span, null, user.account().displayName(), seconds, user, isApprover));
                    }
                    periods.forEach(period ->
                            rows.add(row(span, period, user.account().displayName(), seconds, user, isApprover)));
                });
        return rows;
    }

    List<TimesheetRow> others(List<TimesheetView> periods, CurrentUser user) {
        var people =
                accounts.findAll(periods.stream().map(TimesheetView::userId).collect(Collectors.toSet()));
        var seconds = log.seconds(periods.stream().map(TimesheetView::span).toList());
        var isApprover = policy.isApprover(user);
        return periods.stream()
                .map(period -> row(period.span(), period, name(people.get(period.userId())), seconds, user, isApprover))
                .toList();
    }

    TimesheetRow one(TimesheetView period, CurrentUser user) {
        return others(List.of(period), user).getFirst();
    }

    /** By the ids that a period names. */
    Map<UserId, String> names(TimesheetView period) {
        var ids = Stream.of(period.approvedBy(), period.rejectedBy(), period.closedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.findAll(ids).values().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    private TimesheetRow row(
            TimesheetSpan span,
            @Nullable TimesheetView period,
            String who,
            Map<TimesheetSpan, Long> seconds,
            CurrentUser user,
            boolean isApprover) {
        var isOwn = span.owner().equals(user.id());
        var mayDecide = isApprover && (!isOwn || settings.get().allowSelfApproval());
        return new TimesheetRow(
                span.firstDay(),
                span.lastDay(),
                period,
                who,
                seconds.getOrDefault(span, 0L),
                isOwn,
                mayDecide,
                user.isAdmin());
    }

    private static String name(@Nullable Account account) {
        return account == null ? "" : account.displayName();
    }
}
