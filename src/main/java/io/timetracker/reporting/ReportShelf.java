package io.timetracker.reporting;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Reports that are seen again: everybody keeps their own; administrators may look at, change and delete those of others. */
@Service
@Transactional
@Validated
public class ReportShelf {

    /** More nobody finds again. */
    public static final int MOST = 200;

    private final SavedReports saved;
    private final QueryText texts;
    private final Reports reports;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    ReportShelf(SavedReports saved, QueryText texts, Reports reports, ChangeLog changes, Zones zones, Clock clock) {
        this.saved = saved;
        this.texts = texts;
        this.reports = reports;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /** The reader's own, by name. */
    @Transactional(readOnly = true)
    public PageOf<SavedReportView> list(PageAsk ask, CurrentUser reader) {
        var cursor = ask.cursor();
        var after = cursor == null || cursor.isStart() ? "" : cursor.text(0);
        var rows = saved.some(reader.id(), after, ask.perPage() + 1, ask.offset()).stream()
                .map(report -> report.view(texts))
                .toList();
        return PageOf.of(rows, ask, ReportShelf::place, () -> saved.countByOwnerId(reader.id()));
    }

    /** Where a report stands in {@link #list}. */
    public static Cursor place(SavedReportView report) {
        return Cursor.after(Wording.key(report.name()));
    }

    /** @throws NotFound if there is none @throws Forbidden unless it is the reader's, or an administrator asks */
    @Transactional(readOnly = true)
    public SavedReportView get(SavedReportId id, CurrentUser reader) {
        return find(id, reader).view(texts);
    }

    private SavedReport find(SavedReportId id, CurrentUser reader) {
        var report = saved.findById(id).orElseThrow(NotFound::new);
        if (!reader.owns(report.owner())) {
            throw new Forbidden();
        }
        return report;
    }

    /**
     * What it comes to today, with the rights of who asks.
     *
     * @throws NotFound as {@link #get}
     * @throws Forbidden as {@link #get} and {@link Reports#report}
     * @throws RuleBroken as {@link Reports#report}
     */
    @Transactional(readOnly = true)
    public ReportView run(SavedReportId id, CurrentUser reader) {
        return reports.report(find(id, reader).view(texts).query().on(zones.today()), reader);
    }

    /**
     * Keeps a report.
     *
     * @throws Forbidden if it asks for somebody else and neither an administrator nor a manager does
     * @throws jakarta.validation.ConstraintViolationException if the name is missing or too long
     * @throws RuleBroken if the actor has one of that name, in any case, or too many, or it names too much
     */
    public SavedReportView save(@Valid SaveReport command, CurrentUser actor) {
        mustBeAllowed(command.query(), actor);
        if (saved.countByOwnerId(actor.id()) >= MOST) {
            throw SavedReportRefused.tooMany(MOST);
        }
        var report = SavedReport.of(actor.id(), command.name(), texts.write(command.query()), clock.instant());
        mustBeFree(report, command.name());
        var view = keep(report, command.name());
        changes.record(actor, "saved_report.created", view.id(), null, view);
        return view;
    }

    private void mustBeAllowed(StandingQuery query, CurrentUser actor) {
        Reports.within(query.on(zones.today()), actor);
    }

    private void mustBeFree(SavedReport report, String name) {
        saved.findByOwnerIdAndNameKey(report.owner(), Wording.key(name)).ifPresent(other -> {
            throw SavedReportRefused.duplicate(name);
        });
    }

    /** Two at the same moment: the database lets one of them in. */
    private SavedReportView keep(SavedReport report, String name) {
        try {
            return saved.save(report).view(texts);
        } catch (DuplicateKeyException anotherWasFirst) {
            throw SavedReportRefused.duplicate(name);
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                throw SavedReportRefused.duplicate(name);
            }
            throw failed;
        }
    }

    /**
     * Gives it another name or asks something else under it. Links to it then show that.
     *
     * @param version what the caller saw, or null
     * @throws NotFound as {@link #get}
     * @throws Forbidden as {@link #get} and {@link #save}
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws jakarta.validation.ConstraintViolationException if the name is empty or too long
     * @throws RuleBroken as {@link #save}
     */
    public SavedReportView change(
            SavedReportId id, @Valid ChangeSavedReport command, @Nullable Integer version, CurrentUser actor) {
        var report = find(id, actor);
        PreconditionFailed.unlessVersion(version, report.version());
        var before = report.view(texts);
        var name = command.name() == null ? before.name() : command.name();
        if (!Wording.key(name).equals(report.key())) {
            mustBeFree(report, name);
        }
        var query = command.query();
        if (query != null) {
            mustBeAllowed(query, actor);
        }
        report.change(command.name(), query == null ? null : texts.write(query), clock.instant());
        var after = keep(report, name);
        changes.record(actor, "saved_report.changed", id, before, after);
        return after;
    }

    /**
     * Deletes it; links to it are dead.
     *
     * @param version what the caller saw, or null
     * @throws NotFound as {@link #get}
     * @throws Forbidden as {@link #get}
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public void delete(SavedReportId id, @Nullable Integer version, CurrentUser actor) {
        var report = find(id, actor);
        PreconditionFailed.unlessVersion(version, report.version());
        saved.delete(report);
        changes.record(actor, "saved_report.deleted", id, report.view(texts), null);
    }
}
