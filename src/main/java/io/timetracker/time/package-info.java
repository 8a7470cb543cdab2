/**
 * Worked time: timers and entries, the rules under which they begin, end and change, and the
 * periods in which they are handed in and locked. {@link
 * io.timetracker.time.Timekeeping} is the only door that changes time, {@link io.timetracker.time.TimeLog} the one that
 * reads it. Refuses to know who approves, what is billed or how reports add up; it tells what was worked, and who wants
 * to know listens.
 */
@ApplicationModule(
        displayName = "Time",
        allowedDependencies = {"platform::*", "crm", "projects"})
@NullMarked
package io.timetracker.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
