/**
 * Real servers and real processes for tests: a MySQL-family database, a Redis, the application itself as an operating
 * system process. Knows nothing of what the application does.
 */
@NullMarked
package io.timetracker.testing;

import org.jspecify.annotations.NullMarked;
