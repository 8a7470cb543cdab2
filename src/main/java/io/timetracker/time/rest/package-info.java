@NullMarked
package io.timetracker.time.rest;

import org.jspecify.annotations.NullMarked;
