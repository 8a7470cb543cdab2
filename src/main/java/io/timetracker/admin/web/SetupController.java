package io.timetracker.admin.web;

import io.timetracker.admin.Setup;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of a new installation: makes its first administrator. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final Setup setup;
    private final Forms forms;

    SetupController(Setup setup, Forms forms) {
        this.setup = setup;
        this.forms = forms;
    }

    record SetupForm(
            @Nullable String token,
            @Nullable String username,
            @Nullable String password,
            @Nullable String fullName) {

        Setup.FirstAdministrator toCommand() {
            return new Setup.FirstAdministrator(
                    username == null ? "" : username, password == null ? "" : password, fullName);
        }
    }

    @GetMapping
    String page(@RequestParam @Nullable String token, Model model) {
        if (!setup.isRequired()) {
            return "redirect:/login";
        }
        model.addAttribute("open", setup.isToken(token));
        model.addAttribute("form", new SetupForm(token, "", "", ""));
        return "admin/setup";
    }

    @PostMapping
    String complete(
            @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!forms.accept(errors, () -> setup.complete(form.token(), form.toCommand()))) {
            model.addAttribute("open", setup.isToken(form.token()));
            response.setStatus(422);
            return "admin/setup";
        }
        Flash.success("admin.setup.done").on(redirect);
        return "redirect:/login";
    }
}
