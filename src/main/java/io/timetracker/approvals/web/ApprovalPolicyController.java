package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalPolicyDesk;
import io.timetracker.approvals.ApprovalPolicyId;
import io.timetracker.approvals.CreateApprovalPolicy;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which entries need approval, and whose, for administrators. */
@Controller
@NeedsModule("time_approvals")
@RequestMapping(ApprovalPolicyScreen.PATH)
class ApprovalPolicyController {

    private static final String FORM = "approvalPolicyForm";

    private final ApprovalPolicyDesk desk;
    private final ApprovalPolicyScreens screens;
    private final Acts acts;

    ApprovalPolicyController(ApprovalPolicyDesk desk, ApprovalPolicyScreens screens, Acts acts) {
        this.desk = desk;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String list(Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, ApprovalPolicyForm.empty());
        }
        return shown(null, call);
    }

    private String shown(@Nullable ApprovalPolicyId edited, Call call) {
        var page = new Query(call.request()).number("page");
        var people =
                call.model().getAttribute(FORM) instanceof ApprovalPolicyForm form ? form.people() : Set.<UserId>of();
        call.model().addAttribute("policies", screens.of(page, edited, people, call.user()));
        return call.part("approvals/policies", "policies");
    }

    @PostMapping
    String create(@ModelAttribute(FORM) ApprovalPolicyForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.create(form.toChange().over(CreateApprovalPolicy.blank()), call.user()),
                () -> shown(null, call),
                () -> done("approvals.policies.flash.created", call));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable ApprovalPolicyId id, Call call) {
        call.model().addAttribute(FORM, ApprovalPolicyForm.of(desk.get(id, call.user())));
        return shown(id, call);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable ApprovalPolicyId id,
            @ModelAttribute(FORM) ApprovalPolicyForm form,
            BindingResult errors,
            Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.change(id, form.toChange(), form.version(), call.user()),
                () -> shown(id, call),
                () -> done("approvals.policies.flash.changed", call));
    }

    /** A button, and what of the policy was seen when it was pressed. */
    record PolicyAct(@Nullable Integer version) {}

    @PostMapping("/{id}/delete")
    String delete(@PathVariable ApprovalPolicyId id, @ModelAttribute("policyAct") PolicyAct form, Call call) {
        return acts.press(
                call,
                () -> desk.delete(id, form.version(), call.user()),
                Flash.success("approvals.policies.flash.deleted"),
                ApprovalPolicyScreen.PATH,
                () -> list(call));
    }

    private String done(String flash, Call call) {
        return acts.stay(call, Flash.success(flash), ApprovalPolicyScreen.PATH, () -> list(call));
    }
}
