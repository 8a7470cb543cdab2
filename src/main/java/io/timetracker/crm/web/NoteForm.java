package io.timetracker.crm.web;

import io.timetracker.crm.ChangeNote;
import io.timetracker.crm.ClientNoteView;
import io.timetracker.crm.WriteNote;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A note as people type it. */
record NoteForm(
        @Nullable String content,
        @Nullable Boolean important,
        @Nullable Integer version) {

    static NoteForm empty() {
        return new NoteForm("", false, null);
    }

    static NoteForm of(ClientNoteView note) {
        return new NoteForm(note.content(), note.isImportant(), note.version());
    }

    ChangeNote toChange() {
        return new ChangeNote(Patch.keepIfNull(content), Patch.keepIfNull(important));
    }

    WriteNote toWrite() {
        return toChange().over(new WriteNote("", false));
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(NoteForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("content", content);
        return texts;
    }
}
