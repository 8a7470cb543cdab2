/**
 * The clients that work is done for: who they are, how they are reached and what they pay by default. Refuses to know
 * what a project is; it only asks, through {@link io.timetracker.crm.ProjectCounts}, how many there are.
 */
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {"platform::*"})
@NullMarked
package io.timetracker.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
