/**
 * What is true of every module. The root is empty; each sub-package is one concept with all its adapters. Knows no
 * business: nothing here names a project or an entry.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package io.timetracker.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
