package io.timetracker.platform.settings;

import java.time.ZoneId;
import java.util.Set;

/**
 * The installation's rules at this moment.
 *
 * @param zone the app zone: days are counted and the REST wire is written in it
 * @param roundingMinutes what entries are rounded to (nearest) when their owner has no preference; 1 = not at all
 * @param undoMinutes how long a deleted entry can be brought back
 * @param forgottenTimerHours how long a timer runs before somebody is asked whether it was forgotten; 0 = never
 * @param descriptionMinLength in characters, when a description is required
 */
public record Settings(
        ZoneId zone,
        String dateFormat,
        String timeFormat,
        String currency,
        int roundingMinutes,
        boolean singleActiveTimer,
        boolean requireTask,
        boolean requireDescription,
        int descriptionMinLength,
        boolean lockApprovedEntries,
        boolean allowSelfApproval,
        int undoMinutes,
        OverlapPolicy overlapPolicy,
        int forgottenTimerHours,
        Set<String> disabledModules) {}
