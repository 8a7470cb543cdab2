package io.timetracker.time;

import org.jspecify.annotations.Nullable;

/** @param stopped what ran before, or null @param started what runs now */
public record SwitchedTimer(@Nullable TimeEntryView stopped, TimeEntryView started) {}
