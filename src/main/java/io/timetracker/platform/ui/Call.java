package io.timetracker.platform.ui;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page is asked for, by whom, and what goes into its answer. A parameter of a handler. */
public record Call(
        HttpServletRequest request,
        HttpServletResponse response,
        RedirectAttributes redirect,
        Model model,
        CurrentUser user) {

    public HtmxRequest htmx() {
        return HtmxRequest.fromRequest(request);
    }

    /** Whether a script asks, and only what changed is wanted. */
    public boolean isInPlace() {
        return Parts.isAsked(htmx());
    }

    /** The page, or the part of it that a script asks for. */
    public String part(String page, String part) {
        return Parts.of(page, part, htmx());
    }

    /** Whether the reader has opened what is folded away. */
    public boolean opens(String name) {
        return Boolean.parseBoolean(request.getParameter(name));
    }
}
