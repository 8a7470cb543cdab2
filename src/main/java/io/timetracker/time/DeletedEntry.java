package io.timetracker.time;

import java.time.Instant;

/**
 * An entry that lies in the trash.
 *
 * @param entry as it was
 * @param restorableUntil the last moment at which it can be brought back
 */
public record DeletedEntry(TimeEntryView entry, Instant deletedAt, Instant restorableUntil) {}
