/**
 * Decisions on time that was worked: requests on single entries, level by level, who may decide them, and what stands in for
 * somebody who is away. {@link io.timetracker.approvals.ApprovalDesk} is the only door that decides, {@link
 * io.timetracker.approvals.ApprovalLog} the one that reads. Refuses to know how time is kept or locked; it tells {@code time}
 * which entries were approved, and {@code time} draws its conclusions.
 */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"platform::*", "projects", "time"})
@NullMarked
package io.timetracker.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
