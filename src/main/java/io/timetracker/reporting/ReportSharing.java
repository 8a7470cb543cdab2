package io.timetracker.reporting;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.settings.Modules;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Links to saved reports for people without an account. Owners make them, owners and administrators revoke them. A link shows what
 * its report's owner may see at that moment: who no longer manages shows own work only, and of a closed account every link is dead.
 */
@Service
@Transactional
@Validated
public class ReportSharing {

    /** So many of one report open at the same time. */
    public static final int MOST = 50;

    private static final int LONGEST_SECRET = 100;

    private final SavedReports saved;
    private final ReportLinks links;
    private final ReportLinkQueries queries;
    private final QueryText texts;
    private final Reports reports;
    private final ReportFacts facts;
    private final ReportTables tables;
    private final Letterheads letterheads;
    private final Veil veil;
    private final Accounts accounts;
    private final Modules modules;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    ReportSharing(
            SavedReports saved,
            ReportLinks links,
            ReportLinkQueries queries,
            QueryText texts,
            Reports reports,
            ReportFacts facts,
            ReportTables tables,
            Letterheads letterheads,
            Veil veil,
            Accounts accounts,
            Modules modules,
            ChangeLog changes,
            Zones zones,
            Clock clock) {
        this.saved = saved;
        this.links = links;
        this.queries = queries;
        this.texts = texts;
        this.reports = reports;
        this.facts = facts;
        this.tables = tables;
        this.letterheads = letterheads;
        this.veil = veil;
        this.accounts = accounts;
        this.modules = modules;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * The newest first, dead ones included: of the reader's reports, for administrators of everybody's.
     *
     * @param report of this one only, or null
     * @throws NotFound if there is no such report
     * @throws Forbidden unless it is the reader's, or an administrator asks
     */
    @Transactional(readOnly = true)
    public PageOf<ReportLinkView> list(@Nullable SavedReportId report, PageAsk ask, CurrentUser reader) {
        if (report != null) {
            find(report, reader);
        }
        return queries.page(reader.isAdmin() ? null : reader.id(), report, ask);
    }

    /** Where a link stands in {@link #list}. */
    public static Cursor place(ReportLinkView link) {
        return ReportLinkQueries.place(link);
    }

    private SavedReportView find(SavedReportId id, CurrentUser reader) {
        var report = saved.findById(id).orElseThrow(NotFound::new);
        if (!reader.owns(report.owner())) {
            throw new Forbidden();
        }
        return report.view(texts);
    }

    /** @throws NotFound if there is none @throws Forbidden unless its report is the reader's, or an administrator asks */
    @Transactional(readOnly = true)
    public ReportLinkView get(ReportLinkId id, CurrentUser reader) {
        var link = links.findById(id).orElseThrow(NotFound::new);
        return link.view(find(link.report(), reader));
    }

    /**
     * Makes a link and shows its secret, once.
     *
     * @throws NotFound if there is no such report
     * @throws Forbidden if it is somebody else's
     * @throws jakarta.validation.ConstraintViolationException if it would live too long or not at all
     * @throws RuleBroken if too many links open the report already
     */
    public IssuedLink share(SavedReportId id, @Valid ShareReport command, CurrentUser actor) {
        var report = find(id, actor);
        if (!report.ownerId().equals(actor.id())) {
            throw new Forbidden();
        }
        var now = clock.instant();
        if (links.live(id, now) >= MOST) {
            throw SavedReportRefused.tooManyLinks(MOST);
        }
        var secret = Secrets.random();
        var link =
                links.save(ReportLink.to(id, command, secret, actor.id(), now)).view(report);
        changes.record(actor, "report_link.created", link.id(), null, link);
        return new IssuedLink(secret, link);
    }

    /**
     * Nobody opens it any more. Doing so twice is doing so once.
     *
     * @param version what the caller saw, or null
     * @throws NotFound as {@link #get}
     * @throws Forbidden as {@link #get}
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public ReportLinkView revoke(ReportLinkId id, @Nullable Integer version, CurrentUser actor) {
        var link = links.findById(id).orElseThrow(NotFound::new);
        var report = find(link.report(), actor);
        PreconditionFailed.unlessVersion(version, link.version());
        var before = link.view(report);
        if (link.isRevoked()) {
            return before;
        }
        link.revoke(clock.instant());
        var after = links.save(link).view(report);
        changes.record(actor, "report_link.revoked", id, before, after);
        return after;
    }

    /** The report behind a secret, and one more time that it was opened; nothing of a link that is wrong, over or revoked. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<SharedReport> open(String secret) {
        return opened(secret).map(opened -> {
            links.opened(opened.link().id(), clock.instant());
            var shown = Shown.of(opened.link());
            return new SharedReport(
                    opened.link().reportName(),
                    veil.over(opened.report(), shown),
                    opened.link().scope(),
                    facts.of(opened.report(), shown, opened.owner()),
                    opened.link().expiresAt(),
                    letterheads.get());
        });
    }

    /** The same as a file; nothing as {@link #open}. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<ExportFile> file(String secret, ReportFormat format) {
        return opened(secret).map(opened -> {
            var shown = Shown.of(opened.link());
            var table = tables.of(
                    veil.over(opened.report(), shown),
                    format,
                    shown,
                    facts.of(opened.report(), shown, opened.owner()),
                    opened.link().reportName());
            return new ExportFile(ReportExport.name("report", opened.report().query()), format, table);
        });
    }

    private record Opened(ReportLinkView link, ReportView report, CurrentUser owner) {}

    private Optional<Opened> opened(String secret) {
        if (secret.length() > LONGEST_SECRET || !modules.isOn("reports")) {
            return Optional.empty();
        }
        return links.findBySecretHash(Secrets.hash(secret)).flatMap(this::opened);
    }

    private Optional<Opened> opened(ReportLink link) {
        var report = saved.findById(link.report()).map(it -> it.view(texts)).orElse(null);
        if (report == null || !link.view(report).isLive(clock.instant())) {
            return Optional.empty();
        }
        return accounts.find(report.ownerId()).filter(Account::isActive).flatMap(owner -> {
            var reader = CurrentUser.of(owner, Face.SYSTEM);
            try {
                return Optional.of(new Opened(
                        link.view(report), reports.report(report.query().on(zones.today()), reader), reader));
            } catch (Forbidden | RuleBroken noLonger) {
                return Optional.empty();
            }
        });
    }
}
