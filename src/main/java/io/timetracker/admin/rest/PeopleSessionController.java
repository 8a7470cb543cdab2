package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.platform.wire.WireRecord;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** */
@RestController
@Tag(name = "Users")
class PeopleSessionController {

    private static final int AT_ONCE = 500;

    private final UserDirectory directory;
    private final UserResources resources;

    PeopleSessionController(UserDirectory directory, UserResources resources) {
        this.directory = directory;
        this.resources = resources;
    }

    @WireRecord
    record Everybody(List<UserResource> users) {}

    @WireRecord
    record PersonResource(long id, String username, String displayName) {

        static PersonResource of(Account account) {
            return new PersonResource(account.id().value(), account.username(), account.displayName());
        }
    }

    @WireRecord
    record Found(List<PersonResource> users) {}

    /** The contract knows no pages here. */
    @GetMapping("/api/users")
    @SucceededBy("/api/v1/users")
    @Operation(summary = "All active users by name", deprecated = true)
    Everybody all(@AuthenticationPrincipal CurrentUser user) {
        var all = new ArrayList<UserResource>();
        var cursor = "";
        while (cursor != null) {
            var page = directory.list(PageAsk.of(1, AT_ONCE, cursor, AT_ONCE), false, user);
            all.addAll(resources.of(page.items()));
            cursor = page.next() == null ? null : page.next().toString();
        }
        return new Everybody(all);
    }

    @GetMapping("/api/users/search")
    @QueryParameter(name = "q", text = "Occurs in the user name or the full name, whatever its case")
    @Operation(summary = "Active users by name, at most 500")
    Found search(Query query) {
        var text = query.text("q");
        return new Found(directory.search(text == null ? "" : text).stream()
                .map(PersonResource::of)
                .toList());
    }
}
