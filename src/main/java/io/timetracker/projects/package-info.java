/**
 * Projects, their tasks, the columns of a board and what people keep at hand. Knows how much was worked on each because
 * it hears {@link io.timetracker.projects.WorkLogged}; refuses to know what an entry or a timer is.
 */
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {"platform::*", "crm"})
@NullMarked
package io.timetracker.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
