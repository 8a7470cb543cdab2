package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.ApprovalStatus;
import io.timetracker.approvals.ApprovalView;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Hours;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of requests show: six statements at most, however many there are. */
@Component
class ApprovalScreens {

    private final ApprovalLog log;
    private final TimeLog time;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Zones zones;

    ApprovalScreens(ApprovalLog log, TimeLog time, Accounts accounts, CurrentSettings settings, Zones zones) {
        this.log = log;
        this.time = time;
        this.accounts = accounts;
        this.settings = settings;
        this.zones = zones;
    }

    Hours hours(CurrentUser user) {
        var format = Optional.ofNullable(user.account().timeFormat())
                .orElseGet(() -> settings.get().timeFormat());
        return Hours.of(format, user.zone(zones.app()));
    }

    List<ApprovalRow> rows(List<ApprovalView> approvals, CurrentUser user) {
        var entries = log.entries(approvals);
        var requests = log.ofEntries(entries.keySet(), user);
        var decidable = log.decidable(approvals, user);
        var labels = time.labels(entries.values());
        var people = accounts.findAll(approvals.stream()
                .flatMap(approval -> Stream.of(
                        approval.ownerId(), approval.requestedBy(), approval.approverId(), approval.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return approvals.stream()
                .filter(approval -> entries.containsKey(approval.timeEntryId()))
                .map(approval -> {
                    var entry = Objects.requireNonNull(entries.get(approval.timeEntryId()));
                    var all = requests.getOrDefault(entry.id(), List.of());
                    return row(approval, entry, all, decidable.contains(approval.id()), labels, people, user);
                })
                .toList();
    }

    private ApprovalRow row(
            ApprovalView approval,
            TimeEntryView entry,
            List<ApprovalView> all,
            boolean mayDecide,
            EntryLabels labels,
            Map<UserId, Account> people,
            CurrentUser user) {
        var hours = hours(user);
        var isOwn = approval.ownerId().equals(user.id());
        var isAsker = approval.requestedBy().equals(user.id());
        return new ApprovalRow(
                approval,
                Objects.requireNonNullElse(name(approval.ownerId(), people), ""),
                approval.requestedBy().equals(approval.ownerId()) ? null : name(approval.requestedBy(), people),
                name(approval.approverId(), people),
                name(approval.decidedBy(), people),
                LocalDate.ofInstant(entry.startTime(), hours.zone()),
                clock(entry, hours),
                Objects.requireNonNullElse(entry.durationSeconds(), 0),
                Objects.requireNonNullElseGet(
                        labels.project(entry), () -> Objects.requireNonNullElse(labels.client(entry), "")),
                labels.task(entry),
                entry.notes(),
                entry.billable(),
                entry.version(),
                isOwn,
                mayDecide,
                isAsker && approval.status() == ApprovalStatus.PENDING,
                isOwn && isAskedAnew(approval, all));
    }

    /** At the level that ended the latest request: the rejected one, else the first. */
    private static boolean isAskedAnew(ApprovalView approval, List<ApprovalView> all) {
        var request = all.stream()
                .filter(other -> !other.requestedAt().isBefore(approval.requestedAt()))
                .toList();
        var isLatest = request.stream().allMatch(other -> other.requestedAt().equals(approval.requestedAt()));
        var isRejected = request.stream().anyMatch(other -> other.status() == ApprovalStatus.REJECTED);
        return isLatest
                && (approval.status() == ApprovalStatus.REJECTED
                        || approval.status() == ApprovalStatus.CANCELLED && approval.level() == 1 && !isRejected);
    }

    private static @Nullable String clock(TimeEntryView entry, Hours hours) {
        return entry.isTimed() && entry.endTime() != null
                ? hours.clock(entry.startTime()) + "–" + hours.clock(entry.endTime())
                : null;
    }

    static @Nullable String name(@Nullable UserId person, Map<UserId, Account> people) {
        var account = person == null ? null : people.get(person);
        return account == null ? null : account.displayName();
    }
}
