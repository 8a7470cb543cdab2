package io.timetracker.admin.graphql;

import io.timetracker.admin.InviteLinks;
import io.timetracker.admin.Invited;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class UserMutationController {

    private static final String USER = "user";

    private final UserDirectory directory;
    private final InviteLinks links;
    private final Payloads payloads;

    UserMutationController(UserDirectory directory, InviteLinks links, Payloads payloads) {
        this.directory = directory;
        this.links = links;
        this.payloads = payloads;
    }

    record InviteUserInput(UserId id) {}

    @MutationMapping
    @NeedsScope("write:users")
    Map<String, @Nullable Object> changeMe(@Argument ProfileInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(USER, () -> directory.changeOwn(input.toCommand(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> createUser(@Argument UserInput input, @AuthenticationPrincipal CurrentUser user) {
        return invited(() -> directory.create(input.toCreate(), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> changeUser(@Argument UserInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(USER, () -> directory.change(input.whom(), input.toChange(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> inviteUser(
            @Argument InviteUserInput input, @AuthenticationPrincipal CurrentUser user) {
        return invited(() -> directory.invite(input.id(), user));
    }

    private Map<String, @Nullable Object> invited(Supplier<Invited> command) {
        var payload = new LinkedHashMap<>(payloads.of(USER, command));
        if (payload.get(USER) instanceof Invited(var user, var token)) {
            payload.put(USER, user);
            payload.put("inviteUrl", token == null ? null : links.of(token));
        }
        return payload;
    }
}
