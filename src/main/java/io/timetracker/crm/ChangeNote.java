package io.timetracker.crm;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;

/** Changes what is given and keeps the rest. */
public record ChangeNote(Patch<String> content, Patch<Boolean> isImportant) {

    /** What the note becomes. */
    public WriteNote over(WriteNote present) {
        return new WriteNote(Wording.orEmpty(content.or(present.content())), isImportant.orKeep(present.isImportant()));
    }
}
