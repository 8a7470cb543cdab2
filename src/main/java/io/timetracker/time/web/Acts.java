package io.timetracker.time.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How every form of this module ends: done and back to where it was sent from, or shown again with what is wrong. */
@Component
class Acts {

    private static final int UNPROCESSABLE = 422;

    private final Forms forms;
    private final TimePages pages;

    Acts(Forms forms, TimePages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /** What an act needs to know of its call. */
    record Call(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            CurrentUser user) {

        boolean isInPlace() {
            return HtmxRequest.fromRequest(request).isHtmxRequest();
        }
    }

    /** @param again where the form is, when it has to be shown again */
    String act(Call call, BindingResult form, Place done, Place again, Runnable command, @Nullable Flash flash) {
        if (!forms.accept(form, command)) {
            call.response().setStatus(UNPROCESSABLE);
            return pages.show(again, call.isInPlace(), call.model(), call.user());
        }
        call.model().asMap().remove(form.getObjectName());
        call.model().asMap().remove(BindingResult.MODEL_KEY_PREFIX + form.getObjectName());
        if (!call.isInPlace()) {
            if (flash != null) {
                flash.on(call.redirect());
            }
            return "redirect:" + done.back();
        }
        if (flash != null) {
            call.model().addAttribute("flash", flash);
        }
        return pages.show(done, true, call.model(), call.user());
    }
}
