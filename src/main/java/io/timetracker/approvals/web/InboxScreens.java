package io.timetracker.approvals.web;

import io.timetracker.approvals.NoticeKind;
import io.timetracker.approvals.NoticeView;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the inbox shows: one statement for all the names in it. */
@Component
class InboxScreens {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HALF = DateTimeFormatter.ofPattern("d MMM uuuu h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LAST_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Refusals words;
    private final Zones zones;

    InboxScreens(Accounts accounts, CurrentSettings settings, Refusals words, Zones zones) {
        this.accounts = accounts;
        this.settings = settings;
        this.words = words;
        this.zones = zones;
    }

    List<InboxRow> rows(List<NoticeView> notices, CurrentUser reader) {
        var ids = new HashSet<UserId>();
        for (var notice : notices) {
            ids.add(notice.ownerId());
            Optional.ofNullable(notice.actorId()).ifPresent(ids::add);
        }
        var people = accounts.findAll(ids);
        var moment = moment(reader);
        return notices.stream()
                .map(notice -> row(notice, people, moment, reader))
                .toList();
    }

    private DateTimeFormatter moment(CurrentUser reader) {
        var format = Optional.ofNullable(reader.account().timeFormat())
                .orElseGet(() -> settings.get().timeFormat());
        return (format.equals("12h") ? HALF : WHOLE).withZone(reader.zone(zones.app()));
    }

    private InboxRow row(NoticeView notice, Map<UserId, Account> people, DateTimeFormatter moment, CurrentUser reader) {
        return new InboxRow(
                notice,
                words(notice, reader),
                name(notice.actorId(), people),
                name(notice.ownerId(), people),
                days(notice.firstDay(), notice.lastDay()),
                moment.format(notice.createdAt()),
                href(notice));
    }

    /** The same thing is said differently of the reader's own time, of who asks for somebody else, and when nobody did it. */
    private static String words(NoticeView notice, CurrentUser reader) {
        var kind = notice.kind().wire();
        return switch (notice.kind()) {
            case APPROVAL_REQUESTED -> notice.ownerId().equals(notice.actorId()) ? kind : kind + ".of";
            case ENTRY_APPROVED, ENTRY_REJECTED -> {
                var by = notice.actorId() == null ? kind + ".itself" : kind;
                yield notice.ownerId().equals(reader.id()) ? by : by + ".of";
            }
            default -> kind;
        };
    }

    private static String name(@Nullable UserId id, Map<UserId, Account> people) {
        return Optional.ofNullable(id)
                .map(people::get)
                .map(Account::displayName)
                .orElse("");
    }

    private String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null ? "" : words.text("inbox.days", DAY.format(first), LAST_DAY.format(last));
    }

    /** What was withdrawn or decided on by somebody else is no longer for everybody who was asked to see. */
    private static @Nullable String href(NoticeView notice) {
        if (notice.kind().isRequest() && notice.isSettled()) {
            return null;
        }
        if (notice.timesheetId() != null) {
            return "/timesheets/" + notice.timesheetId().value();
        }
        return notice.kind() == NoticeKind.APPROVAL_REQUESTED ? "/approvals" : "/approvals/mine";
    }
}
