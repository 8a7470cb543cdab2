package io.timetracker.crm.graphql;

import io.timetracker.crm.ChangeNote;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientNoteId;
import io.timetracker.crm.Notebook;
import io.timetracker.crm.WriteNote;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Patch;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:clients")
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientNoteMutationController {

    private static final String NOTE = "note";

    private final Notebook notebook;
    private final Payloads payloads;

    ClientNoteMutationController(Notebook notebook, Payloads payloads) {
        this.notebook = notebook;
        this.payloads = payloads;
    }

    record WriteClientNoteInput(
            ClientId clientId, String content, @Nullable Boolean isImportant) {}

    record ChangeClientNoteInput(
            ClientNoteId id,
            @Nullable Integer version,
            @Nullable String content,
            @Nullable Boolean isImportant) {}

    @MutationMapping
    Map<String, @Nullable Object> writeClientNote(
            @Argument WriteClientNoteInput input, @AuthenticationPrincipal CurrentUser user) {
        var note = new WriteNote(input.content(), Boolean.TRUE.equals(input.isImportant()));
        return payloads.of(NOTE, () -> notebook.write(input.clientId(), note, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeClientNote(
            @Argument ChangeClientNoteInput input, @AuthenticationPrincipal CurrentUser user) {
        var change = new ChangeNote(Patch.keepIfNull(input.content()), Patch.keepIfNull(input.isImportant()));
        return payloads.of(NOTE, () -> notebook.change(input.id(), change, input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteClientNote(
            @Argument ClientNoteId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedNoteId", () -> {
            notebook.delete(id, version, user);
            return id;
        });
    }
}
