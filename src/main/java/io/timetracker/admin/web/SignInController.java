package io.timetracker.admin.web;

import io.timetracker.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-in page. The form itself is taken by the filter chain. */
@Controller
class SignInController {

    @GetMapping("/login")
    String signIn(@AuthenticationPrincipal @Nullable CurrentUser user, Model model) {
        model.addAttribute("username", "");
        return user == null ? "admin/sign-in" : "redirect:/";
    }

    /** After a failure, by whatever method that was: the status is set already, and says no more than the page. */
    @RequestMapping("/login/again")
    String again(HttpServletRequest request, Model model) {
        var failure = request.getAttribute("failure");
        if (failure == null) {
            return "redirect:/login";
        }
        model.addAttribute("failure", failure);
        model.addAttribute("username", request.getParameter("username"));
        return "admin/sign-in";
    }
}
