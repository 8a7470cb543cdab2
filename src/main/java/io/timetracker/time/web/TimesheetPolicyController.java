package io.timetracker.time.web;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetPolicyView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How weeks are decided on: to read for who decides, to set for administrators. */
@Controller
@RequestMapping("/timesheets/policy")
class TimesheetPolicyController {

    private static final String FORM = "policyForm";

    private final TimesheetPolicyDesk desk;
    private final Accounts accounts;
    private final Acts acts;

    TimesheetPolicyController(TimesheetPolicyDesk desk, Accounts accounts, Acts acts) {
        this.desk = desk;
        this.accounts = accounts;
        this.acts = acts;
    }

    @GetMapping
    String page(Call call) {
        var policy = desk.get(call.user());
        call.model().addAttribute(FORM, PolicyForm.of(policy));
        return shown(policy, call);
    }

    private String shown(TimesheetPolicyView policy, Call call) {
        call.model().addAttribute("policy", policy);
        call.model().addAttribute("people", people(policy));
        call.model().addAttribute("administers", call.user().isAdmin());
        call.model().addAttribute("here", "policy");
        return call.part("time/timesheet-policy", "policy");
    }

    /** Who could decide: who does in their order, although they may have left, then everybody who works here by name. */
    private List<Account> people(TimesheetPolicyView policy) {
        var named = accounts.findAll(policy.approverUserIds());
        var all = new LinkedHashSet<Account>();
        policy.approverUserIds().stream()
                .filter(named::containsKey)
                .map(named::get)
                .forEach(all::add);
        all.addAll(accounts.search(""));
        return List.copyOf(all);
    }

    /** One place up in the order in which they approve. */
    @PostMapping("/approvers/{id}/raise")
    String raise(@PathVariable UserId id, @RequestParam @Nullable Integer version, Call call) {
        Supplier<String> part = () -> {
            var policy = desk.get(call.user());
            call.model().addAttribute(FORM, PolicyForm.of(policy));
            return shown(policy, call);
        };
        return acts.press(
                call,
                () -> desk.change(
                        ChangeTimesheetPolicy.nothing()
                                .approvers(desk.get(call.user()).raised(id)),
                        version,
                        call.user()),
                Flash.success("timesheets.flash.policy"),
                "/timesheets/policy",
                part);
    }

    @PostMapping
    String change(@ModelAttribute(FORM) PolicyForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.change(form.toCommand(), form.version(), call.user()),
                () -> shown(desk.get(call.user()), call),
                () -> acts.leave(call, Flash.success("timesheets.flash.policy"), "/timesheets/policy"));
    }
}
