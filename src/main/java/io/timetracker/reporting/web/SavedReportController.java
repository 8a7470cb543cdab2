package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Wording;
import io.timetracker.reporting.ChangeSavedReport;
import io.timetracker.reporting.IssuedLink;
import io.timetracker.reporting.LinkScope;
import io.timetracker.reporting.ReportLinkId;
import io.timetracker.reporting.ReportLinkView;
import io.timetracker.reporting.ReportSharing;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.SaveReport;
import io.timetracker.reporting.SavedReportId;
import io.timetracker.reporting.SavedReportView;
import io.timetracker.reporting.ShareReport;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Saved reports: kept on the page of reports, renamed, shared and deleted on a page of their own. */
@Controller
@NeedsModule("reports")
class SavedReportController {

    private static final String NAME_FORM = "nameForm";
    private static final String SHARE_FORM = "shareForm";
    private static final String LINKS = ReportScreen.PATH + "/links";
    private static final int PER_PAGE = 50;
    private static final int MOST_LINKS = 100;

    private final ReportShelf shelf;
    private final ReportSharing sharing;
    private final ReportController reports;
    private final Accounts accounts;
    private final Acts acts;
    private final Zones zones;
    private final Clock clock;

    SavedReportController(
            ReportShelf shelf,
            ReportSharing sharing,
            ReportController reports,
            Accounts accounts,
            Acts acts,
            Zones zones,
            Clock clock) {
        this.shelf = shelf;
        this.sharing = sharing;
        this.reports = reports;
        this.accounts = accounts;
        this.acts = acts;
        this.zones = zones;
        this.clock = clock;
    }

    record NameForm(@Nullable String name, @Nullable Integer version) {}

    record ShareForm(
            @Nullable String scope,
            @Nullable String people,
            @Nullable String expiresDays) {

        static final ShareForm USUAL = new ShareForm(LinkScope.HOURS.wire(), null, "" + ShareReport.USUAL_DAYS);

        ShareReport toCommand() {
            var typed = new Typed();
            var what = typed.read(
                    "scope",
                    scope == null ? "" : scope,
                    word -> LinkScope.of(word).orElseThrow());
            var days = typed.read("expiresDays", expiresDays == null ? "" : expiresDays, Integer::valueOf);
            return typed.orThrow(
                    new ShareReport(what.orKeep(LinkScope.HOURS), people != null, days.orKeep(ShareReport.USUAL_DAYS)));
        }
    }

    /** A button, and what was seen when it was pressed. */
    record Act(@Nullable Integer version) {}

    @GetMapping(SavedReportPlace.PATH)
    String list(@RequestParam @Nullable Integer page, Call call) {
        var saved = shelf.list(PageAsk.of(page, PER_PAGE, null, PER_PAGE), call.user());
        call.model().addAttribute("reports", saved.items());
        call.model().addAttribute("pager", Pager.of(saved, UriComponentsBuilder.fromPath(SavedReportPlace.PATH)));
        return "reporting/saved";
    }

    /** What is asked is in the address, as on the page of reports. */
    @PostMapping(SavedReportPlace.PATH)
    String save(
            @ModelAttribute(ReportController.FORM) ReportController.SaveForm form, BindingResult errors, Call call) {
        var asked = ReportForm.of(call.request());
        var saved = new AtomicReference<SavedReportView>();
        return acts.act(
                call,
                errors,
                () -> saved.set(
                        shelf.save(new SaveReport(Wording.orEmpty(form.name()), asked.toStanding()), call.user())),
                () -> reports.shown(asked, null, call),
                () -> acts.leave(
                        call,
                        Flash.success("reports.flash.saved"),
                        SavedReportPlace.opened(
                                Objects.requireNonNull(saved.get()).id())));
    }

    @PostMapping(SavedReportPlace.PATH + "/{id}/query")
    String changeQuery(@PathVariable SavedReportId id, @ModelAttribute("act") Act act, Call call) {
        var asked = ReportForm.of(call.request());
        return acts.press(
                call,
                () -> shelf.change(id, new ChangeSavedReport(null, asked.toStanding()), act.version(), call.user()),
                Flash.success("reports.flash.changed"),
                SavedReportPlace.opened(id),
                () -> reports.shown(asked, shelf.get(id, call.user()), call));
    }

    @GetMapping(SavedReportPlace.PATH + "/{id:\\d+}")
    String show(@PathVariable SavedReportId id, Call call) {
        var report = shelf.get(id, call.user());
        var model = call.model();
        if (!model.containsAttribute(NAME_FORM)) {
            model.addAttribute(NAME_FORM, new NameForm(report.name(), report.version()));
        }
        if (!model.containsAttribute(SHARE_FORM)) {
            model.addAttribute(SHARE_FORM, ShareForm.USUAL);
        }
        model.addAttribute("report", report);
        model.addAttribute("isOwn", report.ownerId().equals(call.user().id()));
        model.addAttribute("opened", SavedReportPlace.opened(id));
        addLinks(id, PageAsk.first(MOST_LINKS), call);
        return "reporting/saved-report";
    }

    private PageOf<ReportLinkView> addLinks(@Nullable SavedReportId report, PageAsk ask, Call call) {
        var links = sharing.list(report, ask, call.user());
        call.model().addAttribute("links", links.items());
        call.model().addAttribute("pager", Pager.of(links, UriComponentsBuilder.fromPath(LINKS)));
        call.model().addAttribute("now", clock.instant());
        call.model().addAttribute("zone", call.user().zone(zones.app()));
        return links;
    }

    @PostMapping(SavedReportPlace.PATH + "/{id}")
    String rename(
            @PathVariable SavedReportId id, @ModelAttribute(NAME_FORM) NameForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> shelf.change(
                        id, new ChangeSavedReport(Wording.orEmpty(form.name()), null), form.version(), call.user()),
                () -> show(id, call),
                () -> acts.leave(call, Flash.success("reports.flash.renamed"), SavedReportPlace.of(id)));
    }

    @PostMapping(SavedReportPlace.PATH + "/{id}/links")
    String share(
            @PathVariable SavedReportId id,
            @ModelAttribute(SHARE_FORM) ShareForm form,
            BindingResult errors,
            Call call) {
        return acts.act(
                call,
                errors,
                () -> issued(sharing.share(id, form.toCommand(), call.user()), call),
                () -> show(id, call),
                () -> show(id, call));
    }

    /** Shown in this answer and nowhere else: a redirect would have to keep the secret somewhere. */
    private static void issued(IssuedLink link, Call call) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        call.model().addAttribute("issued", base + link.path());
        call.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Of own reports, for administrators of everybody's. */
    @GetMapping(LINKS)
    String links(@RequestParam @Nullable Integer page, Call call) {
        var links =
                addLinks(null, PageAsk.of(page, PER_PAGE, null, PER_PAGE), call).items();
        if (call.user().isAdmin()) {
            call.model()
                    .addAttribute(
                            "owners",
                            accounts.findAll(links.stream()
                                    .map(ReportLinkView::ownerId)
                                    .distinct()
                                    .toList()));
        }
        return "reporting/links";
    }

    /** @param from null: the page of all links */
    @PostMapping(LINKS + "/{id}/revoke")
    String revoke(
            @PathVariable ReportLinkId id,
            @RequestParam(required = false) @Nullable SavedReportId from,
            @ModelAttribute("act") Act act,
            Call call) {
        return acts.press(
                call,
                () -> sharing.revoke(id, act.version(), call.user()),
                Flash.success("reports.flash.revoked"),
                from == null ? LINKS : SavedReportPlace.of(from),
                () -> from == null ? links(1, call) : show(from, call));
    }

    @PostMapping(SavedReportPlace.PATH + "/{id}/delete")
    String delete(@PathVariable SavedReportId id, @ModelAttribute("act") Act act, Call call) {
        return acts.press(
                call,
                () -> shelf.delete(id, act.version(), call.user()),
                Flash.success("reports.flash.deleted"),
                SavedReportPlace.PATH,
                () -> list(1, call));
    }
}
