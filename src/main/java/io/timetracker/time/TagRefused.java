package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Tags cannot be arranged like that. */
public class TagRefused extends RuleBroken {

    private TagRefused(String reason, String field, Object... arguments) {
        super("error", reason, field, arguments);
    }

    static TagRefused duplicate(String name) {
        return new TagRefused("duplicate_tag", "name", name);
    }

    static TagRefused itself() {
        return new TagRefused("tag_merge_itself", "into");
    }

    static TagRefused unknown() {
        return new TagRefused("invalid_tag", "into");
    }

    static TagRefused tooLong(String field) {
        return new TagRefused("tags_too_long", field, TimeEntry.LONGEST_TAGS);
    }
}
