package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Instant;

/** Something to remember of a client. */
public record ClientNoteView(
        ClientNoteId id,
        ClientId clientId,
        UserId author,
        String content,
        boolean isImportant,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** Its author, and administrators. */
    public boolean mayBeChangedBy(CurrentUser user) {
        return user.owns(author);
    }
}
