package io.timetracker.admin.web;

import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.TokenId;
import io.timetracker.admin.TokenView;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's tokens. */
@Controller
@RequestMapping("/admin/tokens")
class AllTokensController {

    private static final int UNPROCESSABLE = 422;

    private final TokenDesk desk;
    private final UserDirectory directory;
    private final Accounts accounts;
    private final Zones zones;
    private final Forms forms;

    AllTokensController(TokenDesk desk, UserDirectory directory, Accounts accounts, Zones zones, Forms forms) {
        this.desk = desk;
        this.directory = directory;
        this.accounts = accounts;
        this.zones = zones;
        this.forms = forms;
    }

    @GetMapping
    String page(Model model, @AuthenticationPrincipal CurrentUser user) {
        model.addAttribute("tokenForm", TokenForm.EMPTY);
        return shown(model, user);
    }

    private String shown(Model model, CurrentUser user) {
        var tokens = desk.list(null, user);
        var owners = accounts.findAll(tokens.stream().map(TokenView::userId).collect(Collectors.toSet()));
        model.addAttribute("tokens", tokens);
        model.addAttribute(
                "owners", owners.values().stream().collect(Collectors.toMap(Account::id, Account::displayName)));
        model.addAttribute("people", directory.search(""));
        model.addAttribute("scopes", TokenForm.OFFERED);
        model.addAttribute("zone", user.zone(zones.app()));
        return "admin/tokens";
    }

    @PostMapping
    String create(
            @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> model.addAttribute("issued", desk.issue(form.toCommand(), user)))) {
            response.setStatus(UNPROCESSABLE);
            return shown(model, user);
        }
        // Shown in this answer and nowhere else: a redirect would have to keep the secret somewhere.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        TokenForm.empty(model);
        return shown(model, user);
    }

    @PostMapping("/{id}/toggle")
    String toggle(@PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        var token = desk.toggle(id, user);
        Flash.success(token.isActive() ? "admin.token.restored" : "admin.token.revoked")
                .on(redirect);
        return "redirect:/admin/tokens";
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        desk.delete(id, user);
        Flash.success("admin.token.deleted").on(redirect);
        return "redirect:/admin/tokens";
    }
}
