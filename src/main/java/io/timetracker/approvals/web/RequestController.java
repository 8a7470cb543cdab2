package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalDesk;
import io.timetracker.approvals.RequestApproval;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for a decision on an entry. */
@Controller
@RequestMapping("/time-entries/{id:\\d+}/request-approval")
@NeedsModule("time_approvals")
class RequestController {

    private static final String FORM = "requestForm";
    private static final String MINE = "/approvals/mine";

    private final ApprovalDesk desk;
    private final TimeLog log;
    private final Accounts accounts;
    private final ApprovalScreens screens;
    private final Acts acts;

    RequestController(ApprovalDesk desk, TimeLog log, Accounts accounts, ApprovalScreens screens, Acts acts) {
        this.desk = desk;
        this.log = log;
        this.accounts = accounts;
        this.screens = screens;
        this.acts = acts;
    }

    /** @param approverIds one per level, in order; an empty one is none */
    record RequestForm(@Nullable String comment, @Nullable List<@Nullable UserId> approverIds) {

        static final RequestForm EMPTY = new RequestForm("", List.of());

        public boolean names(int level, UserId person) {
            return approverIds != null && approverIds.size() >= level && person.equals(approverIds.get(level - 1));
        }

        RequestApproval toCommand(TimeEntryId entry) {
            var named = approverIds == null ? List.<@Nullable UserId>of() : approverIds;
            if (!named.isEmpty() && named.getFirst() == null && named.stream().anyMatch(Objects::nonNull)) {
                throw new Invalid("approverIds", "validation.approver_order");
            }
            return new RequestApproval(
                    entry,
                    comment,
                    named.stream()
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .toList());
        }
    }

    @GetMapping
    String form(@PathVariable TimeEntryId id, Call call) {
        call.model().addAttribute(FORM, RequestForm.EMPTY);
        return shown(id, call);
    }

    private String shown(TimeEntryId id, Call call) {
        var entry = log.get(id, call.user());
        call.model().addAttribute("entry", entry);
        call.model().addAttribute("labels", log.labels(List.of(entry)));
        call.model().addAttribute("hours", screens.hours(call.user()));
        call.model()
                .addAttribute(
                        "people",
                        accounts.search("").stream()
                                .filter(person -> !person.id().equals(entry.userId()))
                                .sorted(Comparator.comparing(Account::displayName))
                                .toList());
        return call.part("approvals/request", "request");
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String request(
            @PathVariable TimeEntryId id, @ModelAttribute(FORM) RequestForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.request(form.toCommand(id), call.user()),
                () -> shown(id, call),
                () -> acts.leave(call, Flash.success("approvals.flash.requested"), MINE));
    }
}
