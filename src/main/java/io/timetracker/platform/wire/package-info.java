/** The REST wire's own forms: lenient scalars, partial updates, query parameters, CORS, request ids. */
@NamedInterface
@NullMarked
package io.timetracker.platform.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
