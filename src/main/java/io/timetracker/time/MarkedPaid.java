package io.timetracker.time;

import org.jspecify.annotations.Nullable;

/**
 * So much is paid now that was not before.
 *
 * @param undo null where the installation allows no time for it
 */
public record MarkedPaid(
        long entries, long seconds, @Nullable UndoOffer undo) {}
