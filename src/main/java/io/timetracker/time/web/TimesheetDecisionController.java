package io.timetracker.time.web;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Wording;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One week with what has happened to it, and the form of who decides on it. */
@Controller
@RequestMapping("/timesheets/{id:\\d+}")
class TimesheetDecisionController {

    private static final String FORM = "decisionForm";

    private final Timesheets timesheets;
    private final TimesheetLog log;
    private final TimesheetPolicyDesk policy;
    private final TimesheetScreens screens;
    private final TimeScreens times;
    private final Acts acts;

    TimesheetDecisionController(
            Timesheets timesheets,
            TimesheetLog log,
            TimesheetPolicyDesk policy,
            TimesheetScreens screens,
            TimeScreens times,
            Acts acts) {
        this.timesheets = timesheets;
        this.log = log;
        this.policy = policy;
        this.screens = screens;
        this.times = times;
        this.acts = acts;
    }

    @GetMapping
    String show(@PathVariable TimesheetId id, Call call) {
        var period = log.get(id, call.user());
        call.model().addAttribute(FORM, DecisionForm.of(period));
        return shown(period, call);
    }

    private String shown(TimesheetView period, Call call) {
        var isApprover = policy.isApprover(call.user());
        var row = screens.one(period, call.user());
        call.model().addAttribute("row", row);
        call.model().addAttribute("hours", times.hours(call.user()));
        call.model().addAttribute("names", screens.names(row));
        call.model()
                .addAttribute(
                        "needsReason", isApprover && policy.get(call.user()).requireRejectionComment());
        return call.part("time/timesheet", "timesheet");
    }

    @PostMapping
    String decide(
            @PathVariable TimesheetId id, @ModelAttribute(FORM) DecisionForm form, BindingResult errors, Call call) {
        var act = Wording.orEmpty(form.act());
        Runnable command = () -> {
            switch (act) {
                case "approve" -> timesheets.approve(id, form.version(), form.reason(), call.user());
                case "reject" -> timesheets.reject(id, form.version(), form.reason(), call.user());
                case "reopen" -> timesheets.reopen(id, form.version(), form.reopening(), call.user());
                case "end" -> timesheets.endReopening(id, form.version(), call.user());
                case "close" -> timesheets.close(id, form.version(), form.reason(), call.user());
                default -> throw new Invalid("act", "validation.choice");
            }
        };
        Supplier<Flash> done = () -> switch (act) {
            case "approve" -> TimesheetScreens.approved(log.get(id, call.user()));
            case "reject" -> Flash.success("timesheets.flash.rejected");
            case "reopen" -> Flash.success("timesheets.flash.reopened");
            case "end" -> Flash.success("timesheets.flash.reopeningEnded");
            default -> Flash.success("timesheets.flash.closed");
        };
        var owner = log.get(id, call.user()).userId();
        var page = owner.equals(call.user().id()) ? "/timesheets" : "/timesheets/review";
        return acts.act(
                call,
                errors,
                command,
                () -> shown(log.get(id, call.user()), call),
                () -> acts.leave(call, done.get(), page));
    }
}
