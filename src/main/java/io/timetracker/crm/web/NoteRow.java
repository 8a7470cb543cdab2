package io.timetracker.crm.web;

import io.timetracker.crm.ClientNoteView;
import java.util.List;

/** A note as a page shows it. @param mayChange whether the reader may edit and delete it */
record NoteRow(ClientNoteView note, String author, boolean mayChange) {

    public List<String> lines() {
        return note.content().lines().toList();
    }
}
