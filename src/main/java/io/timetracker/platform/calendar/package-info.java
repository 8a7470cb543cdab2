/** The clock, zones, working weeks and the wire forms of a moment. Inside, moments are instants in UTC. */
@NamedInterface
@NullMarked
package io.timetracker.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
