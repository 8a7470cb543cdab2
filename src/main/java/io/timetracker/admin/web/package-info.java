@NullMarked
package io.timetracker.admin.web;

import org.jspecify.annotations.NullMarked;
