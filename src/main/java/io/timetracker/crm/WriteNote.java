package io.timetracker.crm;

import static io.timetracker.crm.CreateClient.LONG_TEXT;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Size;

/** What somebody wants to remember of a client; may have several lines. */
public record WriteNote(
        @Size(max = LONG_TEXT, message = "{validation.too_long}") String content,

        boolean isImportant) {

    public WriteNote {
        content = Wording.orEmpty(Wording.linesOrNull(content));
    }

    /** @throws NoteEmpty if there is nothing to remember */
    WriteNote withContent() {
        if (content.isEmpty()) {
            throw new NoteEmpty();
        }
        return this;
    }
}
