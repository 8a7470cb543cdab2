/**
 * The people, their tokens and the rules of the installation: users, sign-in, API tokens, settings, setup. Implements
 * what {@code platform} asks about accounts, tokens and settings; refuses to know what an entry or a project is.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"platform::*", "crm", "time"})
@NullMarked
package io.timetracker.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
