package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalDesk;
import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.ApprovalPile;
import io.timetracker.approvals.ApprovalStatus;
import io.timetracker.approvals.Decision;
import io.timetracker.approvals.DecisionResult;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Requests for decisions on entries: those that the reader may decide, and what became of the reader's own. */
@Controller
@RequestMapping("/approvals")
@NeedsModule("time_approvals")
class ApprovalController {

    private static final int PER_PAGE = 50;
    private static final String FORM = "pileForm";
    private static final String QUEUE = "/approvals";
    private static final String MINE = "/approvals/mine";

    private final ApprovalDesk desk;
    private final ApprovalPile pile;
    private final ApprovalLog log;
    private final ApprovalScreens screens;
    private final Refusals refusals;
    private final Acts acts;

    ApprovalController(
            ApprovalDesk desk,
            ApprovalPile pile,
            ApprovalLog log,
            ApprovalScreens screens,
            Refusals refusals,
            Acts acts) {
        this.desk = desk;
        this.pile = pile;
        this.log = log;
        this.screens = screens;
        this.refusals = refusals;
        this.acts = acts;
    }

    /** @param approvalIds those that are ticked: level, its version and that of the work */
    record PileForm(
            @Nullable List<String> approvalIds,
            @Nullable String act,
            @Nullable String reason) {

        private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,9})");

        static final PileForm EMPTY = new PileForm(List.of(), null, "");

        public boolean ticks(long id) {
            return approvalIds != null && approvalIds.stream().anyMatch(seen -> seen.startsWith(id + "-"));
        }

        List<Decision> decisions() {
            var ticked = approvalIds == null ? List.<String>of() : approvalIds;
            return switch (Wording.orEmpty(act)) {
                case "approve" ->
                    ticked.stream().map(seen -> ticked(seen, true)).toList();
                case "reject" ->
                    ticked.stream().map(seen -> ticked(seen, false)).toList();
                default -> throw new Invalid("act", "validation.choice");
            };
        }

        private Decision ticked(String seen, boolean isApproved) {
            var parts = SEEN.matcher(seen);
            if (!parts.matches()) {
                throw new Invalid("approvalIds", "validation.type");
            }
            return new Decision(
                    new ApprovalId(Long.parseLong(parts.group(1))),
                    isApproved,
                    reason,
                    Integer.valueOf(parts.group(2)),
                    Integer.valueOf(parts.group(3)));
        }
    }

    @GetMapping
    String queue(Query query, Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, PileForm.EMPTY);
        }
        return shown(query, call);
    }

    private String shown(Query query, Call call) {
        var page = log.queue(ask(query), call.user());
        call.model().addAttribute("rows", screens.rows(page.items(), call.user()));
        call.model().addAttribute("pager", Pager.of(page, UriComponentsBuilder.fromPath(QUEUE)));
        if (!call.model().containsAttribute("outcomes")) {
            call.model().addAttribute("outcomes", Map.of());
        }
        return call.part("approvals/queue", "queue");
    }

    private static PageAsk ask(Query query) {
        return PageAsk.of(query.number("page"), PER_PAGE, null, PER_PAGE);
    }

    @GetMapping("/mine")
    String mine(Query query, Call call) {
        var status = Wording.orEmpty(query.text("status"));
        var statuses = ApprovalStatus.of(status).map(Set::of).orElseGet(Set::of);
        var page = log.mine(statuses, ask(query), call.user());
        var address = UriComponentsBuilder.fromPath(MINE).queryParam("status", status);
        call.model().addAttribute("rows", screens.rows(page.items(), call.user()));
        call.model().addAttribute("pager", Pager.of(page, address));
        call.model().addAttribute("hours", screens.hours(call.user()));
        call.model().addAttribute("status", status);
        call.model().addAttribute("statuses", ApprovalStatus.values());
        return call.part("approvals/mine", "mine");
    }

    /** All that are ticked; what is refused keeps no other from it and stays ticked. */
    @PostMapping("/decide")
    String decide(@ModelAttribute(FORM) PileForm form, BindingResult errors, Query query, Call call) {
        return acts.act(
                call,
                errors,
                () -> call.model().addAttribute("results", pile.decide(form.decisions(), call.user())),
                () -> shown(query, call),
                () -> decided(query, call));
    }

    private String decided(Query query, Call call) {
        @SuppressWarnings("unchecked")
        var results = (List<DecisionResult>) Objects.requireNonNull(call.model().getAttribute("results"));
        var refused = new LinkedHashMap<Long, String>();
        for (var result : results) {
            if (result.refusal() != null) {
                refused.put(result.approval().value(), refusals.text(result.refusal()));
            }
        }
        var done = results.size() - refused.size();
        var text = refusals.text("approvals.flash.decided", done, results.size());
        var flash = refused.isEmpty()
                ? Flash.success("approvals.flash.decided.all")
                : Flash.warning(text + " " + String.join(" ", Set.copyOf(refused.values())));
        call.model().addAttribute("outcomes", refused);
        return acts.stay(call, flash, QUEUE, () -> queue(query, call));
    }

    /** V-10 from a page of old, and the buttons of a row. */
    @PostMapping(path = "/{id:\\d+}/approve", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String approve(
            @PathVariable ApprovalId id,
            @RequestParam @Nullable String comment,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable Integer entryVersion,
            Query query,
            Call call) {
        var decision = Decision.approve(id, comment).seen(version).seenWork(entryVersion);
        return acts.press(
                call,
                () -> desk.decide(decision, call.user()),
                Flash.success("approvals.flash.approved"),
                QUEUE,
                () -> queue(query, call));
    }

    @PostMapping(path = "/{id:\\d+}/reject", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String reject(
            @PathVariable ApprovalId id,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable Integer version,
            Query query,
            Call call) {
        return acts.press(
                call,
                () -> desk.decide(Decision.reject(id, reason).seen(version), call.user()),
                Flash.success("approvals.flash.rejected"),
                QUEUE,
                () -> queue(query, call));
    }

    @PostMapping(path = "/{id:\\d+}/cancel", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String cancel(@PathVariable ApprovalId id, @RequestParam @Nullable Integer version, Query query, Call call) {
        return acts.press(
                call,
                () -> desk.cancel(id, version, call.user()),
                Flash.success("approvals.flash.cancelled"),
                MINE,
                () -> mine(query, call));
    }
}
