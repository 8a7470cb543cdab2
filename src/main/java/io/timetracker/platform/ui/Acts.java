package io.timetracker.platform.ui;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** How every form ends: done, or shown again with what is wrong. */
@Component
public class Acts {

    private static final int UNPROCESSABLE = 422;

    private final Forms forms;

    Acts(Forms forms) {
        this.forms = forms;
    }

    /**
     * Tries the command of a form.
     *
     * @param again shows the form, with what is wrong in it
     * @param done what comes afterwards
     * @return the view
     */
    public String act(Call call, BindingResult form, Runnable command, Supplier<String> again, Supplier<String> done) {
        if (!forms.accept(form, command)) {
            call.response().setStatus(UNPROCESSABLE);
            return again.get();
        }
        call.model().asMap().remove(form.getObjectName());
        call.model().asMap().remove(BindingResult.MODEL_KEY_PREFIX + form.getObjectName());
        return done.get();
    }

    /** A button: done, or refused in words beside what is there now. */
    public String press(Call call, Runnable command, Flash done, String page, Supplier<String> part) {
        return press(call, command, () -> done, page, part);
    }

    /** As above, where only the command knows what to say of it. */
    public String press(Call call, Runnable command, Supplier<Flash> done, String page, Supplier<String> part) {
        var refusal = forms.words(command);
        if (refusal.isPresent() && call.htmx().isHtmxRequest()) {
            call.response().setStatus(UNPROCESSABLE);
        }
        return stay(call, refusal.map(Flash::refused).orElseGet(done), page, part);
    }

    /** A plain form leads to the page; a script is given the part of it that changed. */
    public String stay(Call call, Flash flash, String page, Supplier<String> part) {
        if (!call.htmx().isHtmxRequest()) {
            flash.on(call.redirect());
            return "redirect:" + page;
        }
        call.model().addAttribute("flash", flash);
        call.model().addAttribute("inPlace", true);
        return part.get();
    }

    /** To another page, with and without a script. */
    public String leave(Call call, Flash flash, String page) {
        flash.on(call.redirect());
        return (call.htmx().isHtmxRequest() ? "redirect:htmx:" : "redirect:") + page;
    }
}
