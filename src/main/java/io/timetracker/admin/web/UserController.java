package io.timetracker.admin.web;

import io.timetracker.admin.UserDirectory;
import io.timetracker.admin.UserView;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletResponse;
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

/** One person, as administrators change them. */
@Controller
@RequestMapping("/admin/users/{id}")
class UserController {

    private static final int UNPROCESSABLE = 422;

    private final UserDirectory directory;
    private final UserChoices choices;
    private final Forms forms;

    UserController(UserDirectory directory, UserChoices choices, Forms forms) {
        this.directory = directory;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping
    String page(@PathVariable UserId id, Model model, @AuthenticationPrincipal CurrentUser user) {
        var person = directory.get(id, user);
        model.addAttribute("form", UserForm.of(person));
        return shown(person, model, user);
    }

    private String shown(UserView person, Model model, CurrentUser user) {
        model.addAttribute("person", person);
        choices.addTo(model, person.role(), person.clientIds(), user);
        return "admin/user";
    }

    @PostMapping
    String change(
            @PathVariable UserId id,
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> directory.change(id, form.toChange(), form.seenVersion(), user))) {
            response.setStatus(UNPROCESSABLE);
            return shown(directory.get(id, user), model, user);
        }
        Flash.success("admin.user.changed").on(redirect);
        return "redirect:/admin/users";
    }
}
