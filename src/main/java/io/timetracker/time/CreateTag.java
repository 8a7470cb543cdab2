package io.timetracker.time;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A tag that no entry bears yet. */
public record CreateTag(
        @NotBlank(message = "{validation.required}") @Size(max = CreateTag.LONGEST_NAME, message = "{validation.too_long}") @Pattern(regexp = "[^,]*", message = "{validation.tag_comma}") String name,

        @Nullable TagColor color) {

    /** Those of old may be longer: there was no bound but the whole text's. */
    static final int LONGEST_NAME = 100;

    public CreateTag {
        name = Wording.oneLine(name);
    }
}
