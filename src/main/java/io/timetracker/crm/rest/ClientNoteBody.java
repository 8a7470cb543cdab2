package io.timetracker.crm.rest;

import io.timetracker.crm.ChangeNote;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;

/** What a call says of a note. The content is asked for each time, also when only the mark changes (C-23). */
@WireRecord
record ClientNoteBody(Patch<String> content, Patch<Boolean> isImportant) {

    ChangeNote change() {
        return new ChangeNote(Patch.to(content.or(null)), isImportant);
    }
}
