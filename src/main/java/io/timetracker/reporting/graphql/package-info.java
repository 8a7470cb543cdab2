@NullMarked
package io.timetracker.reporting.graphql;

import org.jspecify.annotations.NullMarked;
