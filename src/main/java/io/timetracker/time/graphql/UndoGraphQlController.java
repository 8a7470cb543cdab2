package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.DeletedEntry;
import io.timetracker.time.Trash;
import io.timetracker.time.Undoing;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class UndoGraphQlController {

    private final Undoing undoing;
    private final Trash trash;
    private final Payloads payloads;

    UndoGraphQlController(Undoing undoing, Trash trash, Payloads payloads) {
        this.undoing = undoing;
        this.trash = trash;
        this.payloads = payloads;
    }

    record UndoInput(String handle) {}

    @MutationMapping
    @NeedsScope("write:time_entries")
    Map<String, @Nullable Object> undo(@Argument UndoInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("entryIds", () -> undoing.undo(input.handle(), user).entries());
    }

    @QueryMapping
    @NeedsScope("read:time_entries")
    Connection<DeletedEntry> deletedTimeEntries(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(trash.list(Slice.of(first, after), user), Trash::place);
    }
}
