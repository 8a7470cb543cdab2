package io.timetracker.time.rest;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.time.CalendarView;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dresses days for the wire; what their entries refer to is fetched together. */
@Component
class CalendarResources {

    private final TimeEntryResources entries;
    private final WireTime time;

    CalendarResources(TimeEntryResources entries, WireTime time) {
        this.entries = entries;
        this.time = time;
    }

    CalendarResource.Answer of(CalendarView calendar) {
        var dressed = dressed(calendar);
        return new CalendarResource.Answer(new CalendarResource(
                calendar.userId().value(),
                calendar.zone().getId(),
                calendar.days().stream().map(day -> day(day, dressed)).toList()));
    }

    private Map<TimeEntryId, TimeEntryResource> dressed(CalendarView calendar) {
        var all = calendar.days().stream()
                .flatMap(day ->
                        Stream.concat(day.blocks().stream().map(CalendarView.Block::entry), day.untimed().stream()))
                .distinct()
                .toList();
        var resources = new ArrayList<>(entries.of(all));
        var dressed = new HashMap<TimeEntryId, TimeEntryResource>();
        for (var i = 0; i < all.size(); i++) {
            dressed.put(all.get(i).id(), resources.get(i));
        }
        return dressed;
    }

    private CalendarResource.Day day(CalendarView.Day day, Map<TimeEntryId, TimeEntryResource> dressed) {
        return new CalendarResource.Day(
                day.date().toString(),
                day.length().toMinutes(),
                day.seconds(),
                Durations.hours(day.seconds()),
                day.blocks().stream().map(block -> block(day, block, dressed)).toList(),
                day.gaps().stream().map(gap -> gap(day, gap)).toList(),
                untimed(day, dressed));
    }

    private static List<TimeEntryResource> untimed(CalendarView.Day day, Map<TimeEntryId, TimeEntryResource> dressed) {
        return day.untimed().stream().map(entry -> known(entry, dressed)).toList();
    }

    private static TimeEntryResource known(TimeEntryView entry, Map<TimeEntryId, TimeEntryResource> dressed) {
        return Objects.requireNonNull(dressed.get(entry.id()));
    }

    private CalendarResource.Block block(
            CalendarView.Day day, CalendarView.Block block, Map<TimeEntryId, TimeEntryResource> dressed) {
        return new CalendarResource.Block(
                time.local(block.start()),
                time.local(block.end()),
                minute(day, block.start()),
                minute(day, block.end()),
                block.lane(),
                block.lanes(),
                block.isOverlapping(),
                block.startsBefore(),
                block.endsAfter(),
                known(block.entry(), dressed));
    }

    private CalendarResource.Gap gap(CalendarView.Day day, CalendarView.Gap gap) {
        return new CalendarResource.Gap(
                time.local(gap.start()),
                time.local(gap.end()),
                minute(day, gap.start()),
                minute(day, gap.end()),
                gap.seconds());
    }

    private static long minute(CalendarView.Day day, Instant moment) {
        return Duration.between(day.start(), moment).toMinutes();
    }
}
