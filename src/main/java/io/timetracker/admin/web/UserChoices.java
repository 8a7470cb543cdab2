package io.timetracker.admin.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a user's form offers to choose from. */
@Component
class UserChoices {

    private static final List<Role> GIVEN =
            List.of(Role.USER, Role.MANAGER, Role.ADMIN, Role.VIEWER, Role.SUBCONTRACTOR);

    private final ClientDirectory clients;

    UserChoices(ClientDirectory clients) {
        this.clients = clients;
    }

    /** @param present the role that the person has, which may be one that nobody is given */
    void addTo(Model model, @Nullable Role present, CurrentUser user) {
        var roles = present == null || GIVEN.contains(present)
                ? GIVEN
                : Stream.concat(Stream.of(present), GIVEN.stream()).toList();
        model.addAttribute("roles", roles.stream().map(Role::wire).toList());
        model.addAttribute("clients", clients.choices(user));
    }
}
