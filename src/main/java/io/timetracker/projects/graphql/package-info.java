@NullMarked
package io.timetracker.projects.graphql;

import org.jspecify.annotations.NullMarked;
