package io.timetracker.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What the first call was answered. */
record StoredAnswer(int status, String body, @Nullable String etag) {}
