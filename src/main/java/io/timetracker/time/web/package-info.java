@NullMarked
package io.timetracker.time.web;

import org.jspecify.annotations.NullMarked;
