package io.timetracker.time.web;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.web.Acts.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The timer's buttons. */
@Controller
@RequestMapping("/timer")
class TimerController {

    private final Timekeeping timekeeping;
    private final Acts acts;

    TimerController(Timekeeping timekeeping, Acts acts) {
        this.timekeeping = timekeeping;
        this.acts = acts;
    }

    @ModelAttribute
    Call call(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            @AuthenticationPrincipal CurrentUser user) {
        return new Call(request, response, redirect, model, user);
    }

    @PostMapping("/start")
    String start(@ModelAttribute("timerForm") TimerForm form, BindingResult errors, Call call) {
        return act(call, errors, () -> timekeeping.startTimer(form.toCommand(), call.user()), "time.flash.started");
    }

    @PostMapping("/switch")
    String switchTo(@ModelAttribute("timerForm") TimerForm form, BindingResult errors, Call call) {
        return act(call, errors, () -> timekeeping.switchTimer(form.toCommand(), call.user()), "time.flash.switched");
    }

    @PostMapping("/pause")
    String pause(Call call) {
        return act(call, noForm(), () -> timekeeping.pauseTimer(call.user()), "time.flash.paused");
    }

    @PostMapping("/resume")
    String resume(Call call) {
        return act(call, noForm(), () -> timekeeping.resumeTimer(call.user()), "time.flash.resumed");
    }

    @PostMapping("/stop")
    String stop(Call call) {
        return act(call, noForm(), () -> timekeeping.stopTimer(call.user()), "time.flash.stopped");
    }

    private String act(Call call, BindingResult errors, Runnable command, String flash) {
        var place = Place.of(call.request());
        return acts.act(call, errors, place, place, command, Flash.success(flash));
    }

    private static BindingResult noForm() {
        return new MapBindingResult(Map.of(), "timerAct");
    }
}
