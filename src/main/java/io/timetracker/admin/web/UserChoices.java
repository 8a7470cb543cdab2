package io.timetracker.admin.web;

import io.timetracker.crm.ClientChoice;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * @param present the role that the person has, which may be one that nobody is given
     * @param chosen clients that the person has, which may be put away or beyond those that are listed
     */
    void addTo(Model model, @Nullable Role present, Set<Long> chosen, CurrentUser user) {
        var roles = present == null || GIVEN.contains(present)
                ? GIVEN
                : Stream.concat(Stream.of(present), GIVEN.stream()).toList();
        model.addAttribute("roles", roles.stream().map(Role::wire).toList());
        model.addAttribute("clients", clients(chosen, user));
    }

    private List<ClientChoice> clients(Set<Long> chosen, CurrentUser user) {
        var listed = clients.choices(user);
        var missing = chosen.stream().map(ClientId::new).collect(Collectors.toSet());
        listed.forEach(choice -> missing.remove(choice.id()));
        if (missing.isEmpty()) {
            return listed;
        }
        return Stream.concat(
                        clients.names(missing).entrySet().stream()
                                .map(named -> new ClientChoice(named.getKey(), named.getValue()))
                                .sorted(Comparator.comparing(ClientChoice::name, String.CASE_INSENSITIVE_ORDER)),
                        listed.stream())
                .toList();
    }
}
