package io.timetracker.reporting.web;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.Reports;
import io.timetracker.time.Lack;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** From a number to what makes it. */
final class NumberLinks {

    private static final Map<ReportGroup, Lack> LACKS = Map.of(
            ReportGroup.PROJECT, Lack.PROJECT,
            ReportGroup.CLIENT, Lack.CLIENT,
            ReportGroup.TASK, Lack.TASK,
            ReportGroup.TAG, Lack.TAGS);

    /** What a number is made of, where Time cannot show it. */
    private static final List<ReportGroup> NEXT = List.of(ReportGroup.PROJECT, ReportGroup.DAY, ReportGroup.TASK);

    private NumberLinks() {}

    /** @param keys of a row; none: of the total */
    static ReportScreen.Links of(List<ReportKey> keys, ReportForm form, ReportView view, CurrentUser reader) {
        var range = view.query().range();
        var before = view.before();
        return new ReportScreen.Links(
                href(keys, form, range, reader),
                href(keys, form.ofBillable(), range, reader),
                before == null || isOfTime(keys) ? null : href(keys, form, before, reader));
    }

    /** No stretch of time is in the period before as well. */
    private static boolean isOfTime(List<ReportKey> keys) {
        return keys.stream().anyMatch(key -> key.group().isOfTime());
    }

    /** To the entries where Time can show just these, else to a report of less. */
    private static @Nullable String href(List<ReportKey> keys, ReportForm form, ReportRange range, CurrentUser reader) {
        var narrow = form.in(range);
        Long task = null;
        var without = EnumSet.noneOf(Lack.class);
        for (var key : keys) {
            if (key.isNone()) {
                without.add(LACKS.get(key.group()));
            } else if (key.group() == ReportGroup.TASK) {
                task = key.id();
            } else {
                narrow = narrowed(narrow, key, range);
            }
        }
        var isOnProject = keys.stream().anyMatch(key -> key.group() == ReportGroup.PROJECT && !key.isNone());
        if (isShownByTime(narrow.filter(), isOnProject || without.contains(Lack.PROJECT), reader)) {
            return time(narrow, task, without, reader);
        }
        if (task != null || !without.isEmpty()) {
            return null;
        }
        var inRow = keys.stream().map(ReportKey::group).toList();
        var ofLess = narrow;
        return NEXT.stream()
                .filter(group -> !inRow.contains(group))
                .filter(group -> group != ReportGroup.PROJECT
                        || ofLess.filter().projects().size() != 1)
                .map(group -> List.of(group.wire()))
                .filter(groups -> !keys.isEmpty() || !form.groups().equals(groups))
                .findFirst()
                .map(groups -> ofLess.by(groups).at(ReportScreen.PATH))
                .orElse(null);
    }

    /**
     * Administrators find anybody's there, everybody else their own.
     *
     * @param isClear whose it is: whose a project is need not be said, and work on none says it itself
     */
    private static boolean isShownByTime(ReportFilterForm filter, boolean isClear, CurrentUser reader) {
        var isOwn = filter.user() == null
                ? !Reports.seesEverybody(reader)
                : filter.user() == reader.id().value();
        return filter.isPlain()
                && (filter.clients().isEmpty() || isClear && filter.clients().size() == 1)
                && (isOwn || reader.isAdmin());
    }

    private static ReportForm narrowed(ReportForm form, ReportKey key, ReportRange range) {
        return key.begin() == null ? form.of(key) : form.in(within(key.group(), key.begin(), form, range));
    }

    private static ReportRange within(ReportGroup group, LocalDate begin, ReportForm form, ReportRange range) {
        var end = switch (group) {
            case WEEK -> begin.plusDays(6);
            case MONTH -> begin.plusMonths(1).minusDays(1);
            case QUARTER -> begin.plusMonths(3).minusDays(1);
            case YEAR -> begin.plusYears(1).minusDays(1);
            default -> begin;
        };
        var first = LocalDate.parse(Objects.requireNonNull(form.from()));
        var last = LocalDate.parse(Objects.requireNonNull(form.until()));
        return new ReportRange(begin.isBefore(first) ? first : begin, end.isAfter(last) ? last : end);
    }

    private static String time(ReportForm narrow, @Nullable Long task, Set<Lack> without, CurrentUser reader) {
        var filter = narrow.filter();
        var address = UriComponentsBuilder.fromPath("/time")
                .queryParam("from", narrow.from())
                .queryParam("until", narrow.until());
        put(address, "user", user(filter.user(), reader));
        put(address, "project", filter.project());
        put(address, "client", without.contains(Lack.PROJECT) ? filter.client() : null);
        put(address, "task", task);
        put(address, "without", without.isEmpty() ? null : Lack.text(without));
        put(address, "billable", filter.billable());
        put(address, "paid", filter.paid());
        put(address, "tags", filter.tags());
        put(address, "text", filter.text());
        return address.encode().build().toUriString();
    }

    /** Unless told, Time shows one's own. */
    private static @Nullable Object user(@Nullable Long user, CurrentUser reader) {
        if (user == null) {
            return reader.isAdmin() ? "all" : null;
        }
        return user == reader.id().value() ? null : user;
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
