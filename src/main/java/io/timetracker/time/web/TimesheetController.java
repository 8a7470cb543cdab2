package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import io.timetracker.time.OpenTimesheet;
import io.timetracker.time.TimesheetFilter;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The reader's own weeks, those of others for who decides on them, and the buttons of both lists. */
@Controller
@RequestMapping("/timesheets")
class TimesheetController {

    private static final int PER_PAGE = 20;
    private static final String REVIEW = "review";

    private final Timesheets timesheets;
    private final TimesheetLog log;
    private final TimesheetPolicyDesk policy;
    private final TimesheetScreens screens;
    private final TimeScreens times;
    private final Acts acts;

    TimesheetController(
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
    String mine(Query query, Call call) {
        var user = call.user();
        var page = log.list(TimesheetFilter.of(user.id()), ask(query), user);
        call.model().addAttribute("rows", screens.own(page, user));
        call.model().addAttribute("pager", Pager.of(page, UriComponentsBuilder.fromPath("/timesheets")));
        call.model().addAttribute("approver", policy.isApprover(user));
        call.model().addAttribute("hours", times.hours(user));
        call.model().addAttribute("here", "mine");
        return call.part("time/timesheets", "weeks");
    }

    @GetMapping("/" + REVIEW)
    String review(Query query, Call call) {
        var status = status(query);
        var statuses = TimesheetStatus.of(status).map(Set::of).orElseGet(Set::of);
        var filter = new TimesheetFilter(null, true, statuses, null, null);
        var page = log.list(filter, ask(query), call.user());
        var address = UriComponentsBuilder.fromPath("/timesheets/review").queryParam("status", status);
        call.model().addAttribute("rows", screens.others(page.items(), call.user()));
        call.model().addAttribute("pager", Pager.of(page, address));
        call.model().addAttribute("hours", times.hours(call.user()));
        call.model().addAttribute("approver", true);
        call.model().addAttribute("status", status);
        call.model().addAttribute("statuses", List.of("submitted", "approved", "rejected", "closed", "draft", "all"));
        call.model().addAttribute("here", REVIEW);
        return call.part("time/timesheets", "weeks");
    }

    private static PageAsk ask(Query query) {
        return PageAsk.of(query.number("page"), PER_PAGE, null, PER_PAGE);
    }

    /** What waits for a decision, unless another status is asked for. */
    private static String status(Query query) {
        var status = query.text("status");
        return status != null
                        && (status.equals("all") || TimesheetStatus.of(status).isPresent())
                ? status
                : TimesheetStatus.SUBMITTED.wire();
    }

    @PostMapping
    String open(@RequestParam @Nullable String day, Query query, Call call) {
        return press(
                () -> timesheets.open(OpenTimesheet.of(day(day)), call.user()),
                Flash.success("timesheets.flash.opened"),
                query,
                call);
    }

    @PostMapping("/submit")
    String submitWeek(@RequestParam @Nullable String day, Query query, Call call) {
        return press(
                () -> timesheets.submitWeek(day(day), call.user()),
                Flash.success("timesheets.flash.submitted"),
                query,
                call);
    }

    private static LocalDate day(@Nullable String text) {
        return WireTime.date(text).orElseThrow(() -> new Invalid("day", "validation.date"));
    }

    @PostMapping("/{id}/submit")
    String submit(@PathVariable TimesheetId id, @RequestParam @Nullable Integer version, Query query, Call call) {
        return press(
                () -> timesheets.submit(id, version, call.user()),
                Flash.success("timesheets.flash.submitted"),
                query,
                call);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable TimesheetId id, @RequestParam @Nullable Integer version, Query query, Call call) {
        return press(
                () -> timesheets.withdraw(id, version, call.user()),
                Flash.success("timesheets.flash.withdrawn"),
                query,
                call);
    }

    @PostMapping("/{id}/approve")
    String approve(@PathVariable TimesheetId id, @RequestParam @Nullable Integer version, Query query, Call call) {
        return press(
                () -> timesheets.approve(id, version, null, call.user()),
                () -> TimesheetScreens.approved(log.get(id, call.user())),
                query,
                call);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable TimesheetId id, @RequestParam @Nullable Integer version, Query query, Call call) {
        return press(
                () -> timesheets.delete(id, version, call.user()),
                Flash.success("timesheets.flash.deleted"),
                query,
                call);
    }

    private String press(Runnable command, Flash flash, Query query, Call call) {
        return press(command, () -> flash, query, call);
    }

    /** Back to the list on which the button stands. */
    private String press(Runnable command, Supplier<Flash> flash, Query query, Call call) {
        if (!REVIEW.equals(query.text("on"))) {
            return acts.press(call, command, flash, "/timesheets", () -> mine(query, call));
        }
        var page = "/timesheets/review?status=" + status(query);
        return acts.press(call, command, flash, page, () -> review(query, call));
    }
}
