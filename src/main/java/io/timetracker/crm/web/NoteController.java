package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientNoteId;
import io.timetracker.crm.ClientNoteView;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.Notebook;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes of a client, in their section of its page. */
@Controller
@RequestMapping("/clients/{id}/notes")
@NeedsModule(value = "clients", exceptForAdmins = true)
class NoteController {

    private static final String FORM = "noteForm";

    private final ClientDirectory directory;
    private final Notebook notebook;
    private final ClientPages pages;
    private final Theirs theirs;
    private final Acts acts;

    NoteController(ClientDirectory directory, Notebook notebook, ClientPages pages, Theirs theirs, Acts acts) {
        this.directory = directory;
        this.notebook = notebook;
        this.pages = pages;
        this.theirs = theirs;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping
    String list(@PathVariable ClientId id, Call call) {
        return pages.notes(directory.get(id, call.user()), call);
    }

    @PostMapping
    String write(@PathVariable ClientId id, @ModelAttribute(FORM) NoteForm form, BindingResult errors, Call call) {
        var client = directory.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> notebook.write(id, form.toWrite(), call.user()),
                () -> pages.notes(client, call),
                () -> done(client, "notes.flash.written", call));
    }

    @GetMapping("/{note}")
    String edit(@PathVariable ClientId id, @PathVariable ClientNoteId note, Call call) {
        var found = find(id, note, call.user());
        call.model().addAttribute(FORM, NoteForm.of(found));
        return editing(found, call);
    }

    private ClientNoteView find(ClientId client, ClientNoteId id, CurrentUser user) {
        var note = notebook.get(id, user);
        if (!note.clientId().equals(client)) {
            throw new NotFound();
        }
        return note;
    }

    private String editing(ClientNoteView note, Call call) {
        call.model().addAttribute("editedNote", note);
        return pages.notes(directory.get(note.clientId(), call.user()), call);
    }

    @PostMapping("/{note}")
    String change(
            @PathVariable ClientId id,
            @PathVariable ClientNoteId note,
            @ModelAttribute(FORM) NoteForm form,
            BindingResult errors,
            Call call) {
        find(id, note, call.user());
        return acts.act(
                call,
                errors,
                () -> notebook.change(note, form.toChange(), form.version(), call.user()),
                () -> corrected(id, note, form, errors, call),
                () -> done(directory.get(id, call.user()), "notes.flash.changed", call));
    }

    private String corrected(ClientId id, ClientNoteId note, NoteForm form, BindingResult errors, Call call) {
        var now = find(id, note, call.user());
        if (errors.hasFieldErrors("version")) {
            call.model().addAttribute("theirs", theirs.words(form.differences(NoteForm.of(now)), Map.of()));
        }
        return editing(now, call);
    }

    @PostMapping("/{note}/delete")
    String delete(
            @PathVariable ClientId id,
            @PathVariable ClientNoteId note,
            @RequestParam @Nullable Integer version,
            Call call) {
        var client = directory.get(find(id, note, call.user()).clientId(), call.user());
        Runnable command = () -> notebook.delete(note, version, call.user());
        return acts.press(
                call, command, Flash.success("notes.flash.deleted"), page(client), () -> pages.notes(client, call));
    }

    private String done(ClientView client, String flash, Call call) {
        return acts.stay(call, Flash.success(flash), page(client), () -> pages.notes(client, call));
    }

    private static String page(ClientView client) {
        return "/clients/" + client.id().value() + "#notes";
    }
}
