package io.timetracker.admin.web;

import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.InviteLinks;
import io.timetracker.admin.Invited;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people: who is let in, invited anew, shut out and let in again. */
@Controller
@RequestMapping("/admin/users")
class UsersController {

    private static final String LIST = "/admin/users";
    private static final int PER_PAGE = 50;
    private static final int UNPROCESSABLE = 422;

    private final UserDirectory directory;
    private final InviteLinks links;
    private final UserChoices choices;
    private final Zones zones;
    private final Forms forms;

    UsersController(UserDirectory directory, InviteLinks links, UserChoices choices, Zones zones, Forms forms) {
        this.directory = directory;
        this.links = links;
        this.choices = choices;
        this.zones = zones;
        this.forms = forms;
    }

    @GetMapping
    String page(Query query, Model model, @AuthenticationPrincipal CurrentUser user) {
        var inactive = Boolean.TRUE.equals(query.flag("inactive"));
        model.addAttribute("form", UserForm.EMPTY);
        return shown(query.page(PER_PAGE), inactive, model, user);
    }

    private String shown(PageAsk ask, boolean inactive, Model model, CurrentUser user) {
        var here = UriComponentsBuilder.fromPath(LIST);
        var page = directory.list(ask, inactive, user);
        model.addAttribute("users", page.items());
        model.addAttribute("pager", Pager.of(page, inactive ? here.queryParam("inactive", true) : here));
        model.addAttribute("inactive", inactive);
        model.addAttribute("zone", user.zone(zones.app()));
        choices.addTo(model, null, Set.of(), user);
        return "admin/users";
    }

    private String again(boolean inactive, Model model, HttpServletResponse response, CurrentUser user) {
        response.setStatus(UNPROCESSABLE);
        return shown(PageAsk.first(PER_PAGE), inactive, model, user);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var invited = new AtomicReference<@Nullable Invited>();
        if (!forms.accept(errors, () -> invited.set(directory.create(form.toCreate(), user)))) {
            return again(false, model, response, user);
        }
        return invitation(Objects.requireNonNull(invited.get()), model, response, redirect, user);
    }

    @PostMapping("/{id}/invite")
    String invite(
            @PathVariable UserId id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        return invitation(directory.invite(id, user), model, response, redirect, user);
    }

    /** The link is shown in this answer and nowhere else: a redirect would have to keep the secret somewhere. */
    private String invitation(
            Invited invited, Model model, HttpServletResponse response, RedirectAttributes redirect, CurrentUser user) {
        if (invited.inviteToken() == null) {
            Flash.success("admin.user.created").on(redirect);
            return "redirect:" + LIST;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("invited", invited.user());
        model.addAttribute("inviteUrl", links.of(invited.inviteToken()));
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", UserForm.EMPTY);
        return shown(PageAsk.first(PER_PAGE), false, model, user);
    }

    @PostMapping("/{id}/active")
    String open(
            @PathVariable UserId id,
            @RequestParam boolean active,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var errors = new MapBindingResult(Map.of(), "person");
        if (!forms.accept(
                errors, () -> directory.change(id, ChangeUser.nothing().active(active), null, user))) {
            model.addAttribute("refused", errors.getAllErrors());
            model.addAttribute("form", UserForm.EMPTY);
            return again(true, model, response, user);
        }
        Flash.success(active ? "admin.user.reactivated" : "admin.user.deactivated")
                .on(redirect);
        return "redirect:" + LIST + "?inactive=true";
    }

    /** Where an answer to a form stays in the address: asked for anew, it is the list. */
    @GetMapping({"/{id}/invite", "/{id}/active"})
    String backToList() {
        return "redirect:" + LIST;
    }
}
