package io.timetracker.admin.rest;

import io.timetracker.admin.UserView;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.time.TimeLog;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Users as the wire has them, with their hours: one statement for any number of users. */
@Component
class UserResources {

    private final TimeLog log;
    private final CurrentSettings settings;
    private final Clock clock;

    UserResources(TimeLog log, CurrentSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    UserResource of(UserView user) {
        return of(List.of(user)).getFirst();
    }

    List<UserResource> of(List<UserView> users) {
        var seconds = log.finishedSeconds(users.stream().map(UserView::id).toList());
        return users.stream()
                .map(user -> resource(user, seconds.getOrDefault(user.id(), 0L)))
                .toList();
    }

    private UserResource resource(UserView user, long seconds) {
        var defaults = settings.get();
        return new UserResource(
                user.id().value(),
                user.username(),
                user.email(),
                user.fullName(),
                user.displayName(),
                user.role().wire(),
                user.role().isAdmin(),
                WireTime.utc(user.createdAt()),
                WireTime.utc(user.lastLogin()),
                user.isActive(),
                Durations.hours(seconds),
                null,
                user.presence(clock.instant()),
                Objects.requireNonNullElse(user.dateFormat(), defaults.dateFormat()),
                Objects.requireNonNullElse(user.timeFormat(), defaults.timeFormat()),
                Objects.requireNonNullElse(user.timezone(), defaults.zone().getId()),
                user.standardHoursPerDay(),
                user.overtimeIncludeWeekends(),
                user.weekStartDay(),
                user.roundingEnabled(),
                user.roundingMinutes(),
                user.roundingMethod(),
                user.theme(),
                user.clientIds().stream().sorted().toList());
    }
}
