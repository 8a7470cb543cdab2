@NullMarked
package io.timetracker.admin.rest;

import org.jspecify.annotations.NullMarked;
