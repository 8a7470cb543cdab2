@NullMarked
package io.timetracker.projects.rest;

import org.jspecify.annotations.NullMarked;
