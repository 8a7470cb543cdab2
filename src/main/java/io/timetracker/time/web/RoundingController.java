package io.timetracker.time.web;

import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import io.timetracker.time.AgreeRounding;
import io.timetracker.time.RoundingDesk;
import io.timetracker.time.RoundingRuleId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rounding by project and client, for administrators. */
@Controller
@RequestMapping(RoundingScreen.PATH)
class RoundingController {

    private static final String FORM = "roundingForm";

    private final RoundingDesk desk;
    private final RoundingScreens screens;
    private final Acts acts;

    RoundingController(RoundingDesk desk, RoundingScreens screens, Acts acts) {
        this.desk = desk;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String list(Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, RoundingForm.empty());
        }
        return shown(null, call);
    }

    private String shown(@Nullable RoundingRuleId edited, Call call) {
        var page = new Query(call.request()).number("page");
        call.model().addAttribute("rounding", screens.of(page, edited, call.user()));
        return call.part("time/rounding-rules", "rules");
    }

    @PostMapping
    String agree(@ModelAttribute(FORM) RoundingForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.agree(form.toChange().over(AgreeRounding.blank()), call.user()),
                () -> shown(null, call),
                () -> done("time.flash.roundingAgreed", call));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable RoundingRuleId id, Call call) {
        call.model().addAttribute(FORM, RoundingForm.of(desk.get(id, call.user())));
        return shown(id, call);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable RoundingRuleId id, @ModelAttribute(FORM) RoundingForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.change(id, form.toChange(), form.version(), call.user()),
                () -> shown(id, call),
                () -> done("time.flash.roundingChanged", call));
    }

    /** A button, and what of the rule was seen when it was pressed. */
    record RoundingAct(@Nullable Integer version) {}

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable RoundingRuleId id, @ModelAttribute("roundingAct") RoundingAct form, Call call) {
        return acts.press(
                call,
                () -> desk.withdraw(id, form.version(), call.user()),
                Flash.success("time.flash.roundingWithdrawn"),
                RoundingScreen.PATH,
                () -> list(call));
    }

    private String done(String flash, Call call) {
        return acts.stay(call, Flash.success(flash), RoundingScreen.PATH, () -> list(call));
    }
}
