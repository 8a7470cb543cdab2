/** Typed identifiers and the one converter pair that serves every one of them. */
@NamedInterface
@NullMarked
package io.timetracker.platform.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
