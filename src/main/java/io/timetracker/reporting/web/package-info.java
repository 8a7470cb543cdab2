@NullMarked
package io.timetracker.reporting.web;

import org.jspecify.annotations.NullMarked;
