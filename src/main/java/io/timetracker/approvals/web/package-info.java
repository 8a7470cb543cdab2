@NullMarked
package io.timetracker.approvals.web;

import org.jspecify.annotations.NullMarked;
