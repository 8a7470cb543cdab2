/** What the GraphQL face shares: scalars, limits, cursors, refusals. */
@NamedInterface
@NullMarked
package io.timetracker.platform.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
