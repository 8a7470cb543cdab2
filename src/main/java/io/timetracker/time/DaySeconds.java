package io.timetracker.time;

import java.time.LocalDate;
import java.util.Map;

/** Finished seconds per local day; an entry belongs wholly to the day on which it began. */
public record DaySeconds(Map<LocalDate, Long> days) {

    public DaySeconds {
        days = Map.copyOf(days);
    }

    public long on(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    public long total() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
