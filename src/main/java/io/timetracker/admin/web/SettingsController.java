package io.timetracker.admin.web;

import io.timetracker.admin.ChangePassword;
import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.TokenId;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentSession;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** What people set for themselves: profile, password, look, and tokens for their programs. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private static final int UNPROCESSABLE = 422;

    private final UserDirectory directory;
    private final TokenDesk tokens;
    private final CurrentSession session;
    private final Zones zones;
    private final ProfileChoices choices;
    private final Forms forms;

    SettingsController(
            UserDirectory directory,
            TokenDesk tokens,
            CurrentSession session,
            Zones zones,
            ProfileChoices choices,
            Forms forms) {
        this.directory = directory;
        this.tokens = tokens;
        this.session = session;
        this.zones = zones;
        this.choices = choices;
        this.forms = forms;
    }

    record PasswordForm(@Nullable String present, @Nullable String wanted) {

        ChangePassword toCommand() {
            return new ChangePassword(present == null ? "" : present, wanted == null ? "" : wanted);
        }
    }

    @GetMapping
    String page(Model model, @AuthenticationPrincipal CurrentUser user) {
        var view = directory.get(user.id(), user);
        addIfAbsent(model, "profileForm", () -> ProfileForm.of(view));
        choices.addTo(model, view.timezone(), LocaleContextHolder.getLocale());
        addIfAbsent(model, "passwordForm", () -> new PasswordForm("", ""));
        addIfAbsent(model, "tokenForm", () -> TokenForm.EMPTY);
        model.addAttribute("tokens", tokens.list(user.id(), user));
        model.addAttribute("scopes", TokenForm.OFFERED);
        model.addAttribute("zone", user.zone(zones.app()));
        return "admin/settings";
    }

    private static void addIfAbsent(Model model, String name, Supplier<Object> value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value.get());
        }
    }

    private String again(HttpServletResponse response, Model model, CurrentUser user) {
        response.setStatus(UNPROCESSABLE);
        return page(model, user);
    }

    @PostMapping("/profile")
    String profile(
            @ModelAttribute("profileForm") ProfileForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> directory.changeOwn(form.toCommand(), form.seenVersion(), user))) {
            return again(response, model, user);
        }
        Flash.success("admin.profile.saved").on(redirect);
        return "redirect:/settings";
    }

    @PostMapping("/password")
    String password(
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> directory.changeOwnPassword(form.toCommand(), user))) {
            return again(response, model, user);
        }
        session.outlive(user, request, response);
        Flash.success("admin.password.saved").on(redirect);
        return "redirect:/settings";
    }

    @PostMapping("/sessions")
    String endOtherSessions(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        directory.endOwnSessions(user);
        session.outlive(user, request, response);
        Flash.success("admin.sessions.ended").on(redirect);
        return "redirect:/settings";
    }

    /** Where a form of this page was shown again, its address stays: asked for anew, it is the page. */
    @GetMapping({"/profile", "/password", "/sessions", "/tokens"})
    String backToPage() {
        return "redirect:/settings";
    }

    @PostMapping("/theme")
    String theme(@RequestParam String theme, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        directory.changeOwn(ChangeProfile.nothing().theme(theme), null, user);
        return "redirect:" + pathOf(request.getHeader("Referer"));
    }

    /** Back to the page, whose host the browser alone decides. */
    private static String pathOf(@Nullable String referer) {
        try {
            var address = URI.create(referer == null ? "/" : referer);
            var path = address.getRawPath();
            var local = path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
            return address.getRawQuery() == null ? local : local + "?" + address.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    @PostMapping("/tokens")
    String createToken(
            @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> model.addAttribute("issued", tokens.issue(form.toCommand(user.id()), user)))) {
            return again(response, model, user);
        }
        // Shown in this answer and nowhere else: a redirect would have to keep the secret somewhere.
        response.setHeader("Cache-Control", "no-store");
        TokenForm.empty(model);
        return page(model, user);
    }

    @PostMapping("/tokens/{id}/toggle")
    String toggleToken(
            @PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        var token = tokens.toggle(id, user);
        Flash.success(token.isActive() ? "admin.token.restored" : "admin.token.revoked")
                .on(redirect);
        return "redirect:/settings#tokens";
    }

    @PostMapping("/tokens/{id}/delete")
    String deleteToken(
            @PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        tokens.delete(id, user);
        Flash.success("admin.token.deleted").on(redirect);
        return "redirect:/settings#tokens";
    }
}
