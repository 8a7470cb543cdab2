/** How what happened reaches listeners after the commit: on a thread of their own, and again until it did. */
@NamedInterface
@NullMarked
package io.timetracker.platform.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
