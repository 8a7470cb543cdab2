package io.timetracker.crm.rest;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientNoteView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders notes with the names of their clients and authors, looked up together. */
@Component
class ClientNoteResources {

    private final ClientDirectory directory;
    private final Accounts accounts;

    ClientNoteResources(ClientDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    ClientNoteResource one(ClientNoteView note) {
        return all(List.of(note)).getFirst();
    }

    List<ClientNoteResource> all(List<ClientNoteView> notes) {
        var clients =
                directory.names(notes.stream().map(ClientNoteView::clientId).collect(Collectors.toSet()));
        var people = accounts.findAll(notes.stream().map(ClientNoteView::author).collect(Collectors.toSet()));
        return notes.stream()
                .map(note -> of(note, clients.get(note.clientId()), people.get(note.author())))
                .toList();
    }

    private static ClientNoteResource of(ClientNoteView note, @Nullable String client, @Nullable Account author) {
        return new ClientNoteResource(
                note.id().value(),
                note.content(),
                note.clientId().value(),
                client,
                note.author().value(),
                author == null ? null : author.username(),
                fullName(author),
                author == null ? null : author.displayName(),
                note.isImportant(),
                WireTime.utc(note.createdAt()),
                WireTime.utc(note.updatedAt()));
    }

    /** Whoever has none is shown by the user name. */
    private static @Nullable String fullName(@Nullable Account author) {
        return author == null || author.displayName().equals(author.username()) ? null : author.displayName();
    }
}
