/**
 * The clients that work is done for: who they are, how they are reached and what they pay by default; who may become
 * one, and what may be sold. Refuses to know what a project is; it only asks, through
 * {@link io.timetracker.crm.ProjectCounts} and {@link io.timetracker.crm.ProjectLookup}, how many there are and whether
 * there is one, and lets {@link io.timetracker.crm.TimelineSource} tell what happened there.
 */
@ApplicationModule(
        displayName = "Clients and sales",
        allowedDependencies = {"platform::*"})
@NullMarked
package io.timetracker.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
