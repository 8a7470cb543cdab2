package io.timetracker.crm;

import static io.timetracker.crm.CreateClient.LONG_TEXT;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or is to be done, about a lead or a deal.
 *
 * @param at when; null: now
 * @param dueAt until when it is to be done, or null
 */
public record LogActivity(
        ActivityType type,

        @Nullable @Size(max = 500, message = "{validation.too_long}") String subject,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String description,

        @Nullable Instant at,
        @Nullable Instant dueAt,
        ActivityStatus status) {

    public LogActivity {
        subject = Wording.oneLineOrNull(subject);
        description = Wording.linesOrNull(description);
    }
}
