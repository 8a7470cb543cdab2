/** Refusals with stable codes, and one translator per face. */
@NamedInterface
@NullMarked
package io.timetracker.platform.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
