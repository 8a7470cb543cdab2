package io.timetracker.time;

/**
 * What a merge would do, or did.
 *
 * @param entries how many of everybody's bear the tag that goes
 * @param both how many of them bear the other one already, and keep one
 */
public record TagMerge(TagView from, TagView into, long entries, long both) {}
