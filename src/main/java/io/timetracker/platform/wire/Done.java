package io.timetracker.platform.wire;

/** The whole answer of a call that leaves nothing to show. */
@WireRecord
public record Done(String message) {}
