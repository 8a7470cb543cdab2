package io.timetracker.crm.web;

import io.timetracker.crm.ClientNoteView;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.Notebook;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the notes of a client on its page: the form for a new one, then a page of them. */
@Component
class NotePages {

    private static final int SHOWN = 10;

    private final Notebook notebook;
    private final Accounts accounts;
    private final Zones zones;

    NotePages(Notebook notebook, Accounts accounts, Zones zones) {
        this.notebook = notebook;
        this.accounts = accounts;
        this.zones = zones;
    }

    void show(ClientView client, Call call) {
        var query = new Query(call.request());
        var ask = PageAsk.of(query.number("page"), SHOWN, null, SHOWN);
        var page = notebook.list(client.id(), ask, call.user());
        var model = call.model();
        model.addAttribute("notes", rows(page, call));
        model.addAttribute("zone", call.user().zone(zones.app()));
        model.addAttribute("notesPager", Pager.of(page, UriComponentsBuilder.fromPath(path(client))));
        if (!model.containsAttribute("noteForm")) {
            model.addAttribute("noteForm", NoteForm.empty());
        }
    }

    private static String path(ClientView client) {
        return "/clients/" + client.id().value() + "/notes";
    }

    private List<NoteRow> rows(PageOf<ClientNoteView> page, Call call) {
        var authors = accounts.findAll(
                page.items().stream().map(ClientNoteView::author).collect(Collectors.toSet()));
        return page.items().stream()
                .map(note -> new NoteRow(note, name(authors.get(note.author())), note.mayBeChangedBy(call.user())))
                .toList();
    }

    private static String name(@Nullable Account author) {
        return author == null ? "" : author.displayName();
    }
}
