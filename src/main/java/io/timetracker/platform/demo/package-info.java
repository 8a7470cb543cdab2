/**
 * Demo data for an empty database: who fills what, in which order, and what one module's part may know of another's.
 * Each module fills its own tables only.
 */
@NamedInterface
@NullMarked
package io.timetracker.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
