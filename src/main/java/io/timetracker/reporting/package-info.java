/**
 * What work adds up to. Roll-ups by day, month and year are kept in the transaction that writes the work, {@link
 * io.timetracker.reporting.Reports} is the one door that asks them, for every face. Refuses to keep any time of its own: what
 * it holds can be thrown away and added up anew.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"platform::*", "crm", "projects", "time", "approvals"})
@NullMarked
package io.timetracker.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
