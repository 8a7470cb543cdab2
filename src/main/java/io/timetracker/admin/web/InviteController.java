package io.timetracker.admin.web;

import io.timetracker.admin.ChoosePassword;
import io.timetracker.admin.UserDirectory;
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

/** Where an invitation leads: the invited choose a password. */
@Controller
@RequestMapping("/invite")
class InviteController {

    private final UserDirectory directory;
    private final Forms forms;

    InviteController(UserDirectory directory, Forms forms) {
        this.directory = directory;
        this.forms = forms;
    }

    record InviteForm(@Nullable String token, @Nullable String password) {

        String tokenOrBlank() {
            return token == null ? "" : token;
        }

        ChoosePassword toCommand() {
            return new ChoosePassword(tokenOrBlank(), password == null ? "" : password);
        }
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("guest", directory.invited(token));
        model.addAttribute("form", new InviteForm(token, ""));
        return "admin/invite";
    }

    @PostMapping
    String accept(
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var guest = directory.invited(form.tokenOrBlank());
        if (!forms.accept(errors, () -> directory.accept(form.toCommand()))) {
            model.addAttribute("guest", guest);
            response.setStatus(422);
            return "admin/invite";
        }
        Flash.success("admin.invite.done").on(redirect);
        return "redirect:/login";
    }
}
