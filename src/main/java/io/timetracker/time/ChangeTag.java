package io.timetracker.time;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is given and keeps the rest.
 *
 * @param name null keeps; another one is written into every entry that bears the tag
 */
public record ChangeTag(
        @Nullable @Size(min = 1, message = "{validation.required}") @Size(max = CreateTag.LONGEST_NAME, message = "{validation.too_long}") @Pattern(regexp = "[^,]*", message = "{validation.tag_comma}") String name,

        Patch<TagColor> color) {

    public ChangeTag {
        name = name == null ? null : Wording.oneLine(name);
    }
}
