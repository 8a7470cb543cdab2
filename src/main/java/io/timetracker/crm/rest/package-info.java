@NullMarked
package io.timetracker.crm.rest;

import org.jspecify.annotations.NullMarked;
