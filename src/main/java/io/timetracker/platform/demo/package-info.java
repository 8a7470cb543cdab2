/** How each module fills an empty database with demo data. */
@NamedInterface
@NullMarked
package io.timetracker.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
