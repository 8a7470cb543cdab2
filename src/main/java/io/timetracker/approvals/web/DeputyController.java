package io.timetracker.approvals.web;

import io.timetracker.approvals.Delegate;
import io.timetracker.approvals.DelegationDesk;
import io.timetracker.approvals.DelegationId;
import io.timetracker.approvals.DelegationView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who decides while somebody is away. */
@Controller
@RequestMapping("/approvals/deputies")
@NeedsModule("time_approvals")
class DeputyController {

    private static final String FORM = "deputyForm";
    private static final String PAGE = "/approvals/deputies";

    private final DelegationDesk desk;
    private final Accounts accounts;
    private final Acts acts;

    DeputyController(DelegationDesk desk, Accounts accounts, Acts acts) {
        this.desk = desk;
        this.accounts = accounts;
        this.acts = acts;
    }

    record DeputyForm(
            @Nullable UserId approverId,
            @Nullable UserId deputyId,
            @Nullable String firstDay,
            @Nullable String lastDay) {

        static final DeputyForm EMPTY = new DeputyForm(null, null, "", "");

        Delegate toCommand() {
            return new Delegate(approverId, deputyId, day("firstDay", firstDay), day("lastDay", lastDay));
        }

        private static @Nullable LocalDate day(String field, @Nullable String text) {
            return text == null || text.isBlank()
                    ? null
                    : WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
        }
    }

    record DeputyRow(DelegationView delegation, String approver, String deputy, boolean mayEnd) {}

    @GetMapping
    String list(Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, DeputyForm.EMPTY);
        }
        return shown(call);
    }

    private String shown(Call call) {
        var all = desk.list(call.user());
        var names = accounts.findAll(all.stream()
                .flatMap(delegation -> Stream.of(delegation.approverId(), delegation.deputyId()))
                .collect(Collectors.toSet()));
        call.model()
                .addAttribute(
                        "rows",
                        all.stream()
                                .map(delegation -> new DeputyRow(
                                        delegation,
                                        name(delegation.approverId(), names),
                                        name(delegation.deputyId(), names),
                                        call.user().owns(delegation.approverId())))
                                .toList());
        call.model()
                .addAttribute(
                        "people",
                        accounts.search("").stream()
                                .sorted(Comparator.comparing(Account::displayName))
                                .toList());
        return call.part("approvals/deputies", "deputies");
    }

    private static String name(UserId person, Map<UserId, Account> names) {
        return Objects.requireNonNullElse(ApprovalScreens.name(person, names), "");
    }

    @PostMapping
    String delegate(@ModelAttribute(FORM) DeputyForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.delegate(form.toCommand(), call.user()),
                () -> shown(call),
                () -> acts.stay(call, Flash.success("approvals.flash.delegated"), PAGE, () -> list(call)));
    }

    @PostMapping("/{id:\\d+}/end")
    String end(@PathVariable DelegationId id, @RequestParam @Nullable Integer version, Call call) {
        return acts.press(
                call,
                () -> desk.end(id, version, call.user()),
                Flash.success("approvals.flash.delegationEnded"),
                PAGE,
                () -> list(call));
    }
}
