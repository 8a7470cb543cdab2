package io.timetracker.crm.rest;

import io.timetracker.crm.TimelineItem;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened with a client, on the wire. Its moment is in UTC. */
@WireRecord
record TimelineItemResource(
        String at,
        String kind,
        String what,
        @Nullable String title,
        @Nullable String text,
        @Nullable Long userId,
        @Nullable String userName,
        Thing about,
        @Nullable String activityType,
        @Nullable String activityStatus) {

    @WireRecord
    record Thing(String type, long id, @Nullable String name, boolean isOpen) {}

    static TimelineItemResource of(TimelineItem item, Map<UserId, Account> people) {
        var who = item.who();
        var account = who == null ? null : people.get(who);
        var about = item.about();
        var activity = item.activity();
        return new TimelineItemResource(
                Objects.requireNonNull(WireTime.utc(item.at())),
                item.kind().wire(),
                item.what().wire(),
                item.title(),
                item.text(),
                who == null ? null : who.value(),
                account == null ? null : account.displayName(),
                new Thing(about.type().wire(), about.id(), about.name(), about.isOpen()),
                activity == null ? null : activity.type().wire(),
                activity == null ? null : activity.status().wire());
    }
}
