/** Who is calling, what the call may do, and the filter chains that establish both. */
@NamedInterface
@NullMarked
package io.timetracker.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
