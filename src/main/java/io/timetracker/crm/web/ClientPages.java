package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ContactBook;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Call;
import org.springframework.stereotype.Component;

/** Puts together what the page of a client shows, whichever part of it was asked for. */
@Component
class ClientPages {

    private final ClientDirectory directory;
    private final ContactBook contacts;
    private final NotePages notes;
    private final CurrentSettings settings;
    private final Modules modules;

    ClientPages(
            ClientDirectory directory,
            ContactBook contacts,
            NotePages notes,
            CurrentSettings settings,
            Modules modules) {
        this.directory = directory;
        this.contacts = contacts;
        this.notes = notes;
        this.settings = settings;
        this.modules = modules;
    }

    String client(ClientView client, Call call) {
        tellTimeline(call);
        return part(client, "crm/client", "client", call);
    }

    /** What was just done stands on the timeline, too, which is a part of its own. */
    private static void tellTimeline(Call call) {
        if (Boolean.TRUE.equals(call.model().getAttribute("inPlace"))) {
            call.response().setHeader("HX-Trigger", "client-changed");
        }
    }

    String contacts(ClientView client, Call call) {
        return call.isInPlace() ? contactsAlone(client, call) : client(client, call);
    }

    private String contactsAlone(ClientView client, Call call) {
        tellTimeline(call);
        call.model().addAttribute("client", client);
        call.model().addAttribute("contacts", contacts.list(client.id(), call.user()));
        return "crm/_contacts :: contacts";
    }

    String notes(ClientView client, Call call) {
        return call.isInPlace() ? notesAlone(client, call) : client(client, call);
    }

    private String notesAlone(ClientView client, Call call) {
        tellTimeline(call);
        call.model().addAttribute("client", client);
        notes.show(client, call);
        return "crm/_notes :: notes";
    }

    private String part(ClientView client, String page, String part, Call call) {
        var currency = settings.get().currency();
        var model = call.model();
        model.addAttribute("screen", new ClientScreen(client, directory.projectCounts(client.id()), currency));
        model.addAttribute("client", client);
        if (modules.isOn("contacts")) {
            model.addAttribute("contacts", contacts.list(client.id(), call.user()));
        }
        notes.show(client, call);
        return call.part(page, part);
    }
}
