package io.timetracker.reporting;

import io.timetracker.platform.money.Money;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's finished work comes to over all time.
 *
 * @param activeDays on which anything was begun
 * @param mostProductive the day of the week with most work; null without any
 * @param weekSeconds from the first day of the person's week to today, as {@code monthSeconds}
 * @param lastDays seven, the oldest first
 * @param estimated null: nothing
 */
public record TrackedValue(
        long seconds,
        long entries,
        int activeDays,
        @Nullable DayOfWeek mostProductive,
        long weekSeconds,
        long monthSeconds,
        List<DayWorked> lastDays,
        @Nullable Money estimated) {}
