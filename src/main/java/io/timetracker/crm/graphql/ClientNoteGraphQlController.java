package io.timetracker.crm.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientNoteId;
import io.timetracker.crm.ClientNoteView;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.Notebook;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Notes and what belongs to each; those of many clients that ask the same are read in one statement. */
@Controller
@NeedsModule(value = "clients", exceptForAdmins = true)
@NeedsScope("read:clients")
class ClientNoteGraphQlController {

    private static final String NOTES = "notesOfClients";

    record NotesOf(ClientId client, PageAsk ask) {}

    private final Notebook notebook;
    private final VisibleClients clients;
    private final People people;

    ClientNoteGraphQlController(Notebook notebook, VisibleClients clients, People people, BatchLoaderRegistry loaders) {
        this.notebook = notebook;
        this.clients = clients;
        this.people = people;
        loaders.<NotesOf, Connection<ClientNoteView>>forName(NOTES)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys, notebook)));
    }

    private static Map<NotesOf, Connection<ClientNoteView>> load(Set<NotesOf> keys, Notebook notebook) {
        var answers = new HashMap<NotesOf, Connection<ClientNoteView>>();
        keys.stream().collect(Collectors.groupingBy(NotesOf::ask)).forEach((ask, asking) -> {
            var pages = notebook.pages(asking.stream().map(NotesOf::client).toList(), ask);
            asking.forEach(key ->
                    answers.put(key, Connection.of(Objects.requireNonNull(pages.get(key.client())), Notebook::place)));
        });
        return answers;
    }

    @QueryMapping
    Connection<ClientNoteView> clientNotes(
            @Argument ClientId clientId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(notebook.list(clientId, Slice.of(first, after), user), Notebook::place);
    }

    @QueryMapping
    ClientNoteView clientNote(@Argument ClientNoteId id, @AuthenticationPrincipal CurrentUser user) {
        return notebook.get(id, user);
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<Connection<ClientNoteView>> notes(
            ClientView client,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        DataLoader<NotesOf, Connection<ClientNoteView>> loader = environment.getDataLoader(NOTES);
        return Objects.requireNonNull(loader).load(new NotesOf(client.id(), Slice.of(first, after)));
    }

    @BatchMapping(typeName = "ClientNote")
    Map<ClientNoteView, ClientView> client(List<ClientNoteView> notes, Authentication caller) {
        return clients.of(notes, ClientNoteView::clientId, Callers.of(caller));
    }

    @BatchMapping(typeName = "ClientNote")
    Map<ClientNoteView, Account> author(List<ClientNoteView> notes, Authentication caller) {
        return people.of(notes, ClientNoteView::author);
    }
}
