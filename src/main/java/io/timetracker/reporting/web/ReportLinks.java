package io.timetracker.reporting.web;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** From a number to what makes it. */
final class ReportLinks {

    private ReportLinks() {}

    /** To the entries where Time can show just these, else to a report of less. */
    static @Nullable String href(List<ReportKey> keys, ReportForm form, ReportRange range, CurrentUser reader) {
        var narrow = form.in(range);
        var groups = new ArrayList<>(form.groups());
        Long task = null;
        for (var key : keys) {
            if (key.isNone()) {
                return null;
            }
            task = key.group() == ReportGroup.TASK ? key.id() : task;
            groups.remove(key.group().wire());
            narrow = narrowed(narrow, key, range);
        }
        var filter = narrow.filter();
        var isOwn = reader.id().value()
                == Objects.requireNonNullElse(
                        filter.user(), reader.isAdmin() ? 0L : reader.id().value());
        var isShownByTime = filter.isPlain() && (isOwn || reader.isAdmin() && filter.user() == null);
        if (isShownByTime && (!Reports.seesEverybody(reader) || reader.isAdmin() || filter.user() != null)) {
            return time(narrow, task, isOwn);
        }
        if (task != null) {
            return null;
        }
        var next = filter.project() == null ? ReportGroup.PROJECT : ReportGroup.DAY;
        var isSame = keys.isEmpty() && form.groups().equals(List.of(next.wire()))
                || keys.stream().anyMatch(key -> key.group() == next);
        return isSame ? null : narrow.by(List.of(next.wire())).at(ReportScreen.PATH);
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

    private static String time(ReportForm narrow, @Nullable Long task, boolean isOwn) {
        var filter = narrow.filter();
        var address = UriComponentsBuilder.fromPath("/time")
                .queryParam("from", narrow.from())
                .queryParam("until", narrow.until());
        if (!isOwn) {
            address.queryParam("user", "all");
        }
        if (filter.project() != null) {
            address.queryParam("project", filter.project());
        }
        Optional.ofNullable(task).ifPresent(id -> address.queryParam("task", id));
        Optional.ofNullable(filter.billable()).ifPresent(is -> address.queryParam("billable", is));
        Optional.ofNullable(filter.paid()).ifPresent(is -> address.queryParam("paid", is));
        Optional.ofNullable(filter.tags()).ifPresent(tags -> address.queryParam("tags", tags));
        Optional.ofNullable(filter.text()).ifPresent(text -> address.queryParam("text", text));
        return address.encode().build().toUriString();
    }
}
