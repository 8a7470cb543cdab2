package io.timetracker.approvals.web;

import io.timetracker.approvals.ReviewOutcome;
import io.timetracker.approvals.ReviewQueue;
import io.timetracker.approvals.ReviewView;
import io.timetracker.approvals.ReviewWords;
import io.timetracker.approvals.web.ReviewScreen.Day;
import io.timetracker.approvals.web.ReviewScreen.Line;
import io.timetracker.approvals.web.ReviewScreen.Outcome;
import io.timetracker.approvals.web.ReviewScreen.Row;
import io.timetracker.approvals.web.ReviewScreen.Shown;
import io.timetracker.approvals.web.ReviewScreen.Why;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Hours;
import io.timetracker.platform.ui.Pager;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.ReviewedWeeks;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.TimesheetId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what the page of the queue shows. */
@Component
class ReviewScreens {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final ReviewQueue queue;
    private final ReviewedWeeks weeks;
    private final ReviewWords words;
    private final TimeLog log;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Zones zones;

    ReviewScreens(
            ReviewQueue queue,
            ReviewedWeeks weeks,
            ReviewWords words,
            TimeLog log,
            Accounts accounts,
            CurrentSettings settings,
            Zones zones) {
        this.queue = queue;
        this.weeks = weeks;
        this.words = words;
        this.log = log;
        this.accounts = accounts;
        this.settings = settings;
        this.zones = zones;
    }

    /** @param wanted the week to look at; the first of the page where it is none of them */
    ReviewScreen of(@Nullable TimesheetId wanted, int number, CurrentUser user) {
        var ask = new PageAsk(number, ReviewQueue.PER_PAGE, null);
        var page = queue.list(ask, user);
        var names = names(
                page.items().stream().map(review -> review.period().userId()).toList());
        var rows = page.items().stream()
                .map(review ->
                        new Row(review, names.getOrDefault(review.period().userId(), "")))
                .toList();
        var pager = Pager.of(page, UriComponentsBuilder.fromPath("/approvals/weeks"));
        return new ReviewScreen(rows, pager, rows.isEmpty() ? null : shown(rows, wanted, user));
    }

    private Map<UserId, String> names(Collection<UserId> ids) {
        return accounts.findAll(ids).values().stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    private Shown shown(List<Row> rows, @Nullable TimesheetId wanted, CurrentUser user) {
        var ids = rows.stream().map(Row::id).toList();
        var place = Math.max(0, ids.indexOf(wanted));
        var before = place == 0 ? null : ids.get(place - 1);
        var next = place + 1 == ids.size() ? null : ids.get(place + 1);
        var row = rows.get(place);
        return new Shown(row, why(row.review()), days(row.review(), user), before, next, next == null ? before : next);
    }

    private List<Why> why(ReviewView review) {
        return review.flags().stream()
                .map(flag -> new Why(flag.kind(), words.of(flag)))
                .toList();
    }

    private List<Day> days(ReviewView review, CurrentUser user) {
        var entries = weeks.entries(review.period().id(), user);
        var labels = log.labels(entries);
        var hours = hours(user);
        var byDay = entries.stream().collect(Collectors.groupingBy(entry -> zones.dayOf(entry.startTime())));
        var days = new ArrayList<Day>();
        review.days().forEach(day -> {
            var lines = byDay.getOrDefault(day.date(), List.of()).stream()
                    .map(entry -> line(entry, labels, hours))
                    .toList();
            days.add(new Day(day.date(), day.seconds(), lines));
        });
        return days;
    }

    private static Line line(TimeEntryView entry, EntryLabels labels, Hours hours) {
        var end = entry.endTime();
        var time = entry.isTimed() && end != null
                ? hours.clock(entry.startTime()) + "–" + hours.clock(end)
                : entry.isTimed() ? hours.clock(entry.startTime()) : null;
        var name = Optional.ofNullable(labels.project(entry)).orElseGet(() -> labels.client(entry));
        return new Line(entry, time, name, labels.color(entry), labels.task(entry));
    }

    Hours hours(CurrentUser user) {
        var format = Optional.ofNullable(user.account().timeFormat())
                .orElseGet(() -> settings.get().timeFormat());
        return Hours.of(format, zones.app());
    }

    /** What may be written to the owner of the week that is looked at. */
    String reason(ReviewScreen screen) {
        return screen.shown() == null
                ? ""
                : words.reason(screen.shown().row().review().flags());
    }

    /** @param before the weeks as the reader saw them; those that were no longer there have no names */
    List<Outcome> outcomes(List<ReviewOutcome> outcomes, List<Row> before) {
        var rows = before.stream().collect(Collectors.toMap(Row::id, row -> row));
        return outcomes.stream()
                .map(outcome -> {
                    var row = rows.get(outcome.id());
                    return new Outcome(
                            row == null ? "" : row.who(),
                            row == null ? "" : week(row.review()),
                            words.of(outcome),
                            outcome.isDone());
                })
                .toList();
    }

    private static String week(ReviewView review) {
        return day(review.period().firstDay()) + "–" + day(review.period().lastDay());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    String summary(List<ReviewOutcome> outcomes) {
        return words.of(outcomes);
    }
}
