package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What work is worth may have changed, because rates have: that on a project, or that for a client without any project. Published in
 * the transaction that changes them, under the lock of the project's totals.
 */
public record WorkRepriced(
        @Nullable ProjectId project, @Nullable ClientId client) {}
