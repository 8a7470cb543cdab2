package io.timetracker.admin.graphql;

import io.timetracker.admin.UserDirectory;
import io.timetracker.admin.UserView;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class UserGraphQlController {

    private final UserDirectory directory;

    UserGraphQlController(UserDirectory directory) {
        this.directory = directory;
    }

    @QueryMapping
    @NeedsScope("read:users")
    UserView me(@AuthenticationPrincipal CurrentUser user) {
        return directory.get(user.id(), user);
    }

    @QueryMapping
    @NeedsScope("admin:all")
    Connection<UserView> users(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Boolean inactive,
            @AuthenticationPrincipal CurrentUser user) {
        var page = directory.list(Slice.of(first, after), Boolean.TRUE.equals(inactive), user);
        return Connection.of(page, UserDirectory::place);
    }

    @QueryMapping
    @NeedsScope("admin:all")
    UserView user(@Argument UserId id, @AuthenticationPrincipal CurrentUser user) {
        return directory.get(id, user);
    }

    @QueryMapping
    @NeedsScope("read:users")
    List<Account> people(@Argument String search) {
        return directory.search(search);
    }
}
