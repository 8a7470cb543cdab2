package io.timetracker.time.web;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetPolicyView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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

    /** Who could decide: everybody who works here, and who is named although they have left. */
    private List<Account> people(TimesheetPolicyView policy) {
        var all = new LinkedHashSet<>(accounts.search(""));
        all.addAll(accounts.findAll(policy.approverUserIds()).values());
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(account -> account.displayName().toLowerCase(java.util.Locale.ROOT)));
        return sorted;
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
