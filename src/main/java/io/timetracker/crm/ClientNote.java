package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something to remember of a client. */
@Table("client_note")
class ClientNote {

    private @Id @Nullable ClientNoteId id;
    private ClientId clientId;
    private UserId userId;
    private String content;
    private boolean important;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private ClientNote() {}

    static ClientNote write(ClientId client, WriteNote wanted, UserId author, Instant now) {
        var note = new ClientNote();
        note.clientId = client;
        note.userId = author;
        note.createdAt = now;
        note.change(wanted, now);
        return note;
    }

    void change(WriteNote wanted, Instant now) {
        content = wanted.content();
        important = wanted.isImportant();
        updatedAt = now;
    }

    int version() {
        return version;
    }

    WriteNote details() {
        return new WriteNote(content, important);
    }

    ClientNoteView view() {
        return new ClientNoteView(
                Objects.requireNonNull(id), clientId, userId, content, important, version, createdAt, updatedAt);
    }
}
