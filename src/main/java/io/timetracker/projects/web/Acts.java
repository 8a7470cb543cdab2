package io.timetracker.projects.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.platform.ui.Parts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How every form of this module ends: done, or shown again with what is wrong. */
@Component("projectActs")
class Acts {

    private static final int UNPROCESSABLE = 422;

    private final Forms forms;

    Acts(Forms forms) {
        this.forms = forms;
    }

    /** What an act needs to know of its call. */
    record Call(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            CurrentUser user) {

        HtmxRequest htmx() {
            return HtmxRequest.fromRequest(request);
        }

        String part(String page, String part) {
            return Parts.of(page, part, htmx());
        }

        /** Whether the reader has opened what is folded away. */
        boolean opens(String name) {
            return Boolean.parseBoolean(request.getParameter(name));
        }
    }

    /** @param again shows the form, with what is wrong in it */
    String act(Call call, BindingResult form, Runnable command, Supplier<String> again, Supplier<String> done) {
        if (!forms.accept(form, command)) {
            call.response().setStatus(UNPROCESSABLE);
            return again.get();
        }
        call.model().asMap().remove(form.getObjectName());
        call.model().asMap().remove(BindingResult.MODEL_KEY_PREFIX + form.getObjectName());
        return done.get();
    }

    /** A plain form leads to the page; a script is given the part of it that changed. */
    String stay(Call call, String flash, String page, Supplier<String> part) {
        if (!call.htmx().isHtmxRequest()) {
            Flash.success(flash).on(call.redirect());
            return "redirect:" + page;
        }
        call.model().addAttribute("flash", Flash.success(flash));
        call.model().addAttribute("inPlace", true);
        return part.get();
    }

    /** To another page, with and without a script. */
    String leave(Call call, String flash, String page) {
        Flash.success(flash).on(call.redirect());
        return (call.htmx().isHtmxRequest() ? "redirect:htmx:" : "redirect:") + page;
    }
}
