@NullMarked
package io.timetracker.approvals.graphql;

import org.jspecify.annotations.NullMarked;
