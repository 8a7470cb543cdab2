@NullMarked
package io.timetracker.projects.web;

import org.jspecify.annotations.NullMarked;
