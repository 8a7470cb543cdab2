package io.timetracker.admin.web;

import io.timetracker.admin.ChangeSettings;
import io.timetracker.admin.SettingsDesk;
import io.timetracker.admin.SettingsView;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.TokenId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.platform.wire.Patch;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of everybody, and the rules of the installation. */
@Controller
@RequestMapping("/admin")
class AdminController {

    private static final int UNPROCESSABLE = 422;

    private final TokenDesk tokens;
    private final SettingsDesk settings;
    private final Accounts accounts;
    private final Forms forms;

    AdminController(TokenDesk tokens, SettingsDesk settings, Accounts accounts, Forms forms) {
        this.tokens = tokens;
        this.settings = settings;
        this.accounts = accounts;
        this.forms = forms;
    }

    record RulesForm(
            @Nullable String timezone,
            @Nullable String currency,
            @Nullable Integer roundingMinutes,
            @Nullable Boolean singleActiveTimer,
            @Nullable Boolean requireTask,
            @Nullable Boolean requireDescription,
            @Nullable Integer descriptionMinLength,
            @Nullable Integer undoMinutes,
            @Nullable Set<String> enabledModules,
            @Nullable Integer version) {

        static RulesForm of(SettingsView view) {
            var now = view.settings();
            var enabled = new HashSet<>(Modules.SWITCHABLE);
            enabled.removeAll(now.disabledModules());
            return new RulesForm(
                    now.zone().getId(),
                    now.currency(),
                    now.roundingMinutes(),
                    now.singleActiveTimer(),
                    now.requireTask(),
                    now.requireDescription(),
                    now.descriptionMinLength(),
                    now.undoMinutes(),
                    enabled,
                    view.version());
        }

        public boolean enables(String module) {
            return enabledModules != null && enabledModules.contains(module);
        }

        ChangeSettings toCommand(Set<String> disabledNow) {
            // Ids that this page does not offer stay as they are.
            var disabled = new HashSet<>(disabledNow);
            Modules.SWITCHABLE.forEach(module -> {
                if (enables(module)) {
                    disabled.remove(module);
                } else {
                    disabled.add(module);
                }
            });
            return new ChangeSettings(
                    Patch.to(timezone),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.to(currency),
                    Patch.keepIfNull(roundingMinutes),
                    Patch.to(Boolean.TRUE.equals(singleActiveTimer)),
                    Patch.to(Boolean.TRUE.equals(requireTask)),
                    Patch.to(Boolean.TRUE.equals(requireDescription)),
                    Patch.keepIfNull(descriptionMinLength),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keepIfNull(undoMinutes),
                    Patch.to(disabled));
        }
    }

    @GetMapping
    String admin() {
        return "redirect:/admin/users";
    }

    @GetMapping("/tokens")
    String tokens(Model model, @AuthenticationPrincipal CurrentUser user) {
        var list = tokens.list(null, user);
        model.addAttribute("tokens", list);
        var owners = accounts.findAll(list.stream().map(token -> token.userId()).collect(Collectors.toSet()));
        model.addAttribute(
                "owners", owners.values().stream().collect(Collectors.toMap(Account::id, Account::displayName)));
        return "admin/tokens";
    }

    @PostMapping("/tokens/{id}/toggle")
    String toggle(@PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        UserAccess.onlyAdmins(user);
        var token = tokens.toggle(id, user);
        Flash.success(token.isActive() ? "admin.token.restored" : "admin.token.revoked")
                .on(redirect);
        return "redirect:/admin/tokens";
    }

    @PostMapping("/tokens/{id}/delete")
    String delete(@PathVariable TokenId id, RedirectAttributes redirect, @AuthenticationPrincipal CurrentUser user) {
        UserAccess.onlyAdmins(user);
        tokens.delete(id, user);
        Flash.success("admin.token.deleted").on(redirect);
        return "redirect:/admin/tokens";
    }

    @GetMapping("/settings")
    String rules(Model model, @AuthenticationPrincipal CurrentUser user) {
        var view = settings.get(user);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RulesForm.of(view));
        }
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.addAttribute("modules", Modules.SWITCHABLE);
        return "admin/rules";
    }

    @PostMapping("/settings")
    String changeRules(
            @ModelAttribute("form") RulesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var disabled = settings.get(user).settings().disabledModules();
        if (!forms.accept(errors, () -> settings.change(form.toCommand(disabled), form.version(), user))) {
            response.setStatus(UNPROCESSABLE);
            return rules(model, user);
        }
        Flash.success("admin.rules.saved").on(redirect);
        return "redirect:/admin/settings";
    }
}
