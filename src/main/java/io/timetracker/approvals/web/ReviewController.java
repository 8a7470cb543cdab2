package io.timetracker.approvals.web;

import io.timetracker.approvals.ReviewDecision;
import io.timetracker.approvals.ReviewDesk;
import io.timetracker.approvals.ReviewOutcome;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetPolicyDesk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One week after the other: what is in it, and the buttons beside it. */
@Controller
@RequestMapping("/approvals/weeks")
class ReviewController {

    private static final String FORM = "reviewForm";
    private static final Pattern TICKED = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final ReviewDesk desk;
    private final TimesheetPolicyDesk policy;
    private final ReviewScreens screens;
    private final Acts acts;

    ReviewController(ReviewDesk desk, TimesheetPolicyDesk policy, ReviewScreens screens, Acts acts) {
        this.desk = desk;
        this.policy = policy;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String page(Query query, Call call) {
        return shown(query.id("week", TimesheetId::new), query, call);
    }

    private String shown(@Nullable TimesheetId week, Query query, Call call) {
        var screen = screens.of(week, number(query), call.user());
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, ReviewForm.because(screens.reason(screen)));
        }
        call.model().addAttribute("screen", screen);
        call.model().addAttribute("hours", screens.hours(call.user()));
        call.model().addAttribute("needsReason", policy.get(call.user()).requireRejectionComment());
        return call.part("approvals/weeks", "review");
    }

    private static int number(Query query) {
        return Math.max(1, Optional.ofNullable(query.number("page")).orElse(1));
    }

    @PostMapping("/{id:\\d+}")
    String decide(
            @PathVariable TimesheetId id,
            @ModelAttribute(FORM) ReviewForm form,
            BindingResult errors,
            Query query,
            Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.decide(form.toDecision(id), call.user()),
                () -> again(id, errors, query, call),
                () -> next(form, query, call));
    }

    /** The same week with what is wrong; where it no longer waits, the next one, and why. */
    private String again(TimesheetId id, BindingResult errors, Query query, Call call) {
        var view = shown(id, query, call);
        var shown = ((ReviewScreen) Objects.requireNonNull(call.model().getAttribute("screen"))).shown();
        if (shown == null || !shown.row().id().equals(id)) {
            call.model().asMap().remove(FORM);
            call.model().asMap().remove(BindingResult.MODEL_KEY_PREFIX + FORM);
            call.model().addAttribute("flash", Flash.refused(said(errors)));
            call.model().addAttribute("inPlace", true);
            return shown(null, query, call);
        }
        return view;
    }

    private static String said(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(error -> Objects.requireNonNullElse(error.getDefaultMessage(), ""))
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private String next(ReviewForm form, Query query, Call call) {
        var done = ReviewDecision.Act.of(form.act()).orElseThrow() == ReviewDecision.Act.REJECT
                ? Flash.success("review.flash.rejected")
                : Flash.success("review.flash.approved");
        var place = "/approvals/weeks?page=" + number(query)
                + (form.next() == null ? "" : "&week=" + form.next().value());
        if (call.htmx().isHtmxRequest()) {
            call.response().setHeader("HX-Replace-Url", place);
        }
        return acts.stay(call, done, place, () -> shown(form.next(), query, call));
    }

    @PostMapping
    String approveTicked(@RequestParam(name = "week", required = false) List<String> ticked, Query query, Call call) {
        var decisions = Optional.ofNullable(ticked).orElse(List.of()).stream()
                .flatMap(tick -> decision(tick).stream())
                .toList();
        var place = "/approvals/weeks?page=" + number(query);
        if (decisions.isEmpty()) {
            return acts.leave(call, new Flash("error", "review.tick.none", null, null), place);
        }
        var before = screens.of(null, number(query), call.user()).rows();
        var outcomes = desk.decideMany(decisions, call.user());
        call.redirect().addFlashAttribute("outcomes", screens.outcomes(outcomes, before));
        return acts.leave(call, flash(outcomes), place);
    }

    private static Optional<ReviewDecision> decision(String tick) {
        return Optional.of(TICKED.matcher(tick))
                .filter(java.util.regex.Matcher::matches)
                .map(match -> ReviewDecision.approve(
                        new TimesheetId(Long.parseLong(match.group(1))), Integer.valueOf(match.group(2))));
    }

    private Flash flash(List<ReviewOutcome> outcomes) {
        var allDone = outcomes.stream().allMatch(ReviewOutcome::isDone);
        return new Flash(allDone ? "success" : "warning", null, screens.summary(outcomes), null);
    }
}
