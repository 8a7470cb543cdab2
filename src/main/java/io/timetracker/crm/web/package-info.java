@NullMarked
package io.timetracker.crm.web;

import org.jspecify.annotations.NullMarked;
