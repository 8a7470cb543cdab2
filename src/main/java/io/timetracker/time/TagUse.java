package io.timetracker.time;

/**
 * How much a tag is used, of what the reader may see.
 *
 * @param entries finished and running
 * @param seconds of the finished ones, rounded as their owners prefer
 */
public record TagUse(long entries, long seconds) {

    public static final TagUse NONE = new TagUse(0, 0);
}
