/** What must be there before the application starts. Says what is missing in one line, to a person at a console. */
@NamedInterface
@NullMarked
package io.timetracker.platform.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
