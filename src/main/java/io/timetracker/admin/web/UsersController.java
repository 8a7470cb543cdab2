package io.timetracker.admin.web;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.CreateUser;
import io.timetracker.admin.Invited;
import io.timetracker.admin.UserDirectory;
import io.timetracker.admin.UserView;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.platform.wire.Patch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The people, for administrators. */
@Controller
@RequestMapping("/admin/users")
class UsersController {

    private static final int PER_PAGE = 50;
    private static final int UNPROCESSABLE = 422;
    private static final List<String> ROLES = List.of("user", "manager", "admin", "viewer", "subcontractor");

    private final UserDirectory directory;
    private final ClientDirectory clients;
    private final Forms forms;

    UsersController(UserDirectory directory, ClientDirectory clients, Forms forms) {
        this.directory = directory;
        this.clients = clients;
        this.forms = forms;
    }

    record UserForm(
            @Nullable String username,
            @Nullable String fullName,
            @Nullable String email,
            @Nullable String role,
            @Nullable String password,
            @Nullable Set<Long> clientIds,
            @Nullable Integer version) {

        static final UserForm EMPTY = new UserForm("", "", "", "user", "", Set.of(), null);

        static UserForm of(UserView user) {
            return new UserForm(
                    user.username(),
                    user.fullName(),
                    user.email(),
                    user.role().wire(),
                    "",
                    user.clientIds(),
                    user.version());
        }

        private Role roleOrUser() {
            return Role.of(role == null ? "" : role).orElse(Role.USER);
        }

        private Set<Long> clients() {
            return clientIds == null ? Set.of() : clientIds;
        }

        CreateUser toCreate() {
            var secret = password == null || password.isEmpty() ? null : password;
            return new CreateUser(
                    username == null ? "" : username, secret, email, fullName, roleOrUser(), null, clients());
        }

        ChangeUser toChange() {
            var base = ChangeProfile.nothing();
            var profile = new ChangeProfile(
                    Patch.to(email),
                    Patch.to(fullName),
                    base.timezone(),
                    base.dateFormat(),
                    base.timeFormat(),
                    base.weekStartDay(),
                    base.roundingEnabled(),
                    base.roundingMinutes(),
                    base.roundingMethod(),
                    base.theme());
            return new ChangeUser(
                    Patch.keep(), profile, Patch.to(roleOrUser()), Patch.keep(), Patch.to(clients()), Patch.keep());
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String inactive,
            Model model,
            @AuthenticationPrincipal CurrentUser user) {
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var withInactive = inactive.equals("true");
        model.addAttribute("page", directory.list(PageAsk.of(number, PER_PAGE, null, PER_PAGE), withInactive, user));
        model.addAttribute("inactive", withInactive);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", UserForm.EMPTY);
        }
        offer(model, user);
        return "admin/users";
    }

    private void offer(Model model, CurrentUser user) {
        model.addAttribute("roles", ROLES);
        model.addAttribute("clients", clients.choices(user));
    }

    @PostMapping
    String create(
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> invite(directory.create(form.toCreate(), user), model))) {
            response.setStatus(UNPROCESSABLE);
            return list("1", "", model, user);
        }
        return shown(model, request, redirect, user);
    }

    private static void invite(Invited invited, Model model) {
        model.addAttribute("invited", invited);
    }

    /** The link is shown in this answer and nowhere else; without one there is nothing to show, and the page may reload. */
    private String shown(Model model, HttpServletRequest request, RedirectAttributes redirect, CurrentUser user) {
        var invited = (Invited) Objects.requireNonNull(model.getAttribute("invited"));
        if (invited.inviteToken() == null) {
            Flash.success("admin.user.created").on(redirect);
            return "redirect:/admin/users";
        }
        model.addAttribute(
                "inviteUrl",
                ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath("/invite")
                        .replaceQuery(null)
                        .queryParam("token", invited.inviteToken())
                        .toUriString());
        model.asMap().remove("form");
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return list("1", "", model, user);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UserId id, Model model, @AuthenticationPrincipal CurrentUser user) {
        UserAccess.onlyAdmins(user);
        var person = directory.get(id, user);
        model.addAttribute("person", person);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", UserForm.of(person));
        }
        offer(model, user);
        return "admin/user";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UserId id,
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> directory.change(id, form.toChange(), form.version(), user))) {
            response.setStatus(UNPROCESSABLE);
            return edit(id, model, user);
        }
        Flash.success("admin.user.changed").on(redirect);
        return "redirect:/admin/users";
    }

    @PostMapping("/{id}/active")
    String activate(
            @PathVariable UserId id,
            @RequestParam boolean active,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        directory.change(id, ChangeUser.nothing().active(active), null, user);
        Flash.success(active ? "admin.user.reactivated" : "admin.user.deactivated")
                .on(redirect);
        return "redirect:/admin/users?inactive=true";
    }

    @PostMapping("/{id}/invite")
    String inviteAgain(
            @PathVariable UserId id,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        invite(directory.invite(id, user), model);
        return shown(model, request, redirect, user);
    }
}
