package io.timetracker.time.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import java.util.Objects;
import java.util.regex.Pattern;

/** A row in addresses and names of fields: {@code p7}, {@code p7t11} or {@code c3}. */
final class WeekRowKey {

    private static final Pattern KEY = Pattern.compile("(?:p(\\d{1,18})(?:t(\\d{1,18}))?|c(\\d{1,18}))");

    private WeekRowKey() {}

    static String of(Booking booking) {
        if (booking.projectId() == null) {
            return "c" + Objects.requireNonNull(booking.clientId()).value();
        }
        var task = booking.taskId();
        return "p" + booking.projectId().value() + (task == null ? "" : "t" + task.value());
    }

    /** @throws NotFound if it names no row */
    static Booking parse(String key) {
        var match = KEY.matcher(key);
        if (!match.matches()) {
            throw new NotFound();
        }
        if (match.group(3) != null) {
            return new Booking(null, new ClientId(Long.parseLong(match.group(3))), null);
        }
        var project = new ProjectId(Long.parseLong(match.group(1)));
        return Booking.on(project, match.group(2) == null ? null : new TaskId(Long.parseLong(match.group(2))));
    }
}
