package io.timetracker.admin.graphql;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.UserDirectory;
import io.timetracker.admin.UserView;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class MeGraphQlController {

    private final UserDirectory directory;
    private final Payloads payloads;

    MeGraphQlController(UserDirectory directory, Payloads payloads) {
        this.directory = directory;
        this.payloads = payloads;
    }

    record ChangeMeInput(@Nullable String theme) {}

    @QueryMapping
    @NeedsScope("read:users")
    UserView me(@AuthenticationPrincipal CurrentUser user) {
        return directory.get(user.id(), user);
    }

    @MutationMapping
    Map<String, @Nullable Object> changeMe(@Argument ChangeMeInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(
                "user",
                () -> directory.changeOwn(
                        input.theme() == null
                                ? ChangeProfile.nothing()
                                : ChangeProfile.nothing().theme(input.theme()),
                        null,
                        user));
    }

    @SchemaMapping(typeName = "User")
    String role(UserView user) {
        return user.role().wire();
    }

    @SchemaMapping(typeName = "User")
    boolean isAdmin(UserView user) {
        return user.role().isAdmin();
    }
}
