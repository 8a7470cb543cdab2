/** The append-only log: one row per command, in its transaction. Audit trail, and the memory of undo. */
@NamedInterface
@NullMarked
package io.timetracker.platform.changelog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
