@NullMarked
package io.timetracker.admin.graphql;

import org.jspecify.annotations.NullMarked;
