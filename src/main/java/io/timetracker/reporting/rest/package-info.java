@NullMarked
package io.timetracker.reporting.rest;

import org.jspecify.annotations.NullMarked;
