/**
 * The REST wire describes itself: {@code /api/openapi.json}, and pages that read it. What is the same for every call
 * (names, errors, headers, scopes) is said here once; a controller says only what is its own.
 */
@NullMarked
package io.timetracker.platform.openapi;

import org.jspecify.annotations.NullMarked;
