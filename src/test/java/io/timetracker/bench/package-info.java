@NullMarked
package io.timetracker.bench;

import org.jspecify.annotations.NullMarked;
