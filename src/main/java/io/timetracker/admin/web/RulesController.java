package io.timetracker.admin.web;

import io.timetracker.admin.SettingsDesk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of the installation, and which of its parts are on. */
@Controller
@RequestMapping("/admin/settings")
class RulesController {

    private static final int UNPROCESSABLE = 422;

    private final SettingsDesk desk;
    private final Forms forms;
    private final ProfileChoices choices;

    RulesController(SettingsDesk desk, Forms forms, ProfileChoices choices) {
        this.desk = desk;
        this.forms = forms;
        this.choices = choices;
    }

    @GetMapping
    String page(Model model, @AuthenticationPrincipal CurrentUser user) {
        var form = RulesForm.of(desk.get(user));
        model.addAttribute("form", form);
        return shown(form, model);
    }

    private String shown(RulesForm form, Model model) {
        model.addAttribute("zones", ProfileChoices.zones(form.timezone()));
        model.addAttribute("modules", Modules.SWITCHABLE);
        model.addAttribute("overlapPolicies", choices.overlapPolicies(Locale.ENGLISH));
        return "admin/rules";
    }

    @PostMapping
    String change(
            @ModelAttribute("form") RulesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var off = desk.get(user).settings().disabledModules();
        if (!forms.accept(errors, () -> desk.change(form.toCommand(off), form.seenVersion(), user))) {
            response.setStatus(UNPROCESSABLE);
            return shown(form, model);
        }
        Flash.success("admin.rules.saved").on(redirect);
        return "redirect:/admin/settings";
    }
}
