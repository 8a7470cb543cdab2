@NullMarked
package io.timetracker.crm.graphql;

import org.jspecify.annotations.NullMarked;
