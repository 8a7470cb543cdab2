package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom one talks to at a client.
 *
 * @param isPrimary the one to call first; at most one active contact of a client is
 * @param isActive false: let go, and kept for the record
 */
public record ContactView(
        ContactId id,
        ClientId clientId,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String title,
        @Nullable String department,
        String role,
        boolean isPrimary,
        @Nullable String address,
        @Nullable String notes,
        @Nullable String tags,
        boolean isActive,
        UserId createdBy,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    public String displayName() {
        return title == null ? fullName() : fullName() + " - " + title;
    }

    /** Split at commas, and not trimmed. */
    public List<String> tagList() {
        return Tags.list(tags);
    }
}
