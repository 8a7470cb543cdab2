@NullMarked
package io.timetracker.time.graphql;

import org.jspecify.annotations.NullMarked;
