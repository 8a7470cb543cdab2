/** What the installation does by itself, on one node at a time. */
@NamedInterface
@NullMarked
package io.timetracker.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
