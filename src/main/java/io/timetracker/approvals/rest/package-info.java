@NullMarked
package io.timetracker.approvals.rest;

import org.jspecify.annotations.NullMarked;
