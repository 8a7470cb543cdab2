package io.timetracker.admin.rest;

import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user on the wire (contract, objects). From {@code week_start_day} on the fields are ours. */
@WireRecord
record UserResource(
        long id,
        String username,
        @Nullable String email,
        @Nullable String fullName,
        String displayName,
        String role,
        boolean isAdmin,
        @Nullable String createdAt,
        @Nullable String lastLogin,
        boolean isActive,
        double totalHours,
        @Nullable String avatarUrl,
        String status,
        String dateFormat,
        String timeFormat,
        String timezone,
        double standardHoursPerDay,
        boolean overtimeIncludeWeekends,
        int weekStartDay,
        boolean roundingEnabled,
        int roundingMinutes,
        String roundingMethod,
        String theme,
        List<Long> clientIds) {}
