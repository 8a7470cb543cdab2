package io.timetracker.time.web;

import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.ForgottenTimers;
import io.timetracker.time.Timekeeping;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The timer's buttons. */
@Controller
@RequestMapping("/timer")
class TimerController {

    private final Timekeeping timekeeping;
    private final ForgottenTimers forgotten;
    private final TimeScreens screens;
    private final TimeActs acts;

    TimerController(Timekeeping timekeeping, ForgottenTimers forgotten, TimeScreens screens, TimeActs acts) {
        this.forgotten = forgotten;
        this.screens = screens;
        this.timekeeping = timekeeping;
        this.acts = acts;
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
        return press(call, () -> timekeeping.pauseTimer(call.user()), "time.flash.paused");
    }

    @PostMapping("/resume")
    String resume(Call call) {
        return press(call, () -> timekeeping.resumeTimer(call.user()), "time.flash.resumed");
    }

    @PostMapping("/stop")
    String stop(@ModelAttribute("stopForm") StopForm form, BindingResult errors, Call call) {
        if (form.at() == null && form.endTime() == null) {
            return press(call, () -> timekeeping.stopTimer(call.user()), "time.flash.stopped");
        }
        return act(call, errors, () -> stopAt(form, call), "time.flash.stopped");
    }

    private void stopAt(StopForm form, Call call) {
        var moment = Objects.requireNonNull(form.moment(screens.zone(call.user())));
        timekeeping.stopTimerAt(moment, call.user());
    }

    @PostMapping("/keep")
    String keep(Call call) {
        return press(call, () -> forgotten.keepTimer(call.user()), "time.flash.kept");
    }

    private String act(Call call, BindingResult errors, Runnable command, String flash) {
        var place = Place.of(call.request());
        return acts.act(call, errors, place, command, Flash.success(flash));
    }

    private String press(Call call, Runnable command, String flash) {
        return acts.press(call, Place.of(call.request()), command, Flash.success(flash));
    }
}
