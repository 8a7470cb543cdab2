package io.timetracker.platform.idempotency;

/**
 * Names a call so that its repetition is recognised.
 *
 * @param caller whose key it is; two tokens never share keys
 * @param scope which call: {@code post:} and the path's template
 */
record RetryKey(String caller, String scope, String key) {}
