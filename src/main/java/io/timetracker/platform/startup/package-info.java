/**
 * What must be there before the application starts, said in one line to a person at a console; and what such a person can have done
 * instead of serving.
 */
@NamedInterface
@NullMarked
package io.timetracker.platform.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
