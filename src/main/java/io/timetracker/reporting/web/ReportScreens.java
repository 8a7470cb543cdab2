package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.ReportFacts;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.ReportRow;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.ReportWords;
import io.timetracker.reporting.Reports;
import io.timetracker.reporting.SavedReportView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the page of reports shows. */
@Component
class ReportScreens {

    /** More bars than these nobody tells apart. */
    private static final int MOST_BARS = 400;

    private static final int MOST_THINGS = 15;
    private static final int MOST_SAVED = 12;

    private final Reports reports;
    private final ReportChoices choices;
    private final CurrentSettings settings;
    private final Refusals texts;
    private final ReportWords words;
    private final Zones zones;
    private final JsonMapper json;
    private final ReportFacts facts;
    private final ReportShelf shelf;
    private final LetterheadDesk letterheads;

    ReportScreens(
            Reports reports,
            ReportChoices choices,
            CurrentSettings settings,
            Refusals texts,
            ReportWords words,
            Zones zones,
            JsonMapper json,
            ReportFacts facts,
            ReportShelf shelf,
            LetterheadDesk letterheads) {
        this.reports = reports;
        this.choices = choices;
        this.settings = settings;
        this.texts = texts;
        this.words = words;
        this.zones = zones;
        this.json = json;
        this.facts = facts;
        this.shelf = shelf;
        this.letterheads = letterheads;
    }

    /** @param saved what was opened, or null */
    ReportScreen of(ReportForm form, @Nullable SavedReportView saved, CurrentUser reader) {
        var problems = new LinkedHashMap<String, String>();
        ReportView view = null;
        try {
            view = reports.report(form.toQuery(zones.today()), reader);
        } catch (Invalid invalid) {
            invalid.errors().forEach((field, said) -> problems.put(field, texts.text(said.getFirst())));
        } catch (RuleBroken tooMuch) {
            problems.put("group", texts.text((Refusal) tooMuch));
        }
        return screen(form, view, problems, saved, reader);
    }

    private ReportScreen screen(
            ReportForm form,
            @Nullable ReportView view,
            Map<String, String> problems,
            @Nullable SavedReportView saved,
            CurrentUser reader) {
        var mine = shelf.list(PageAsk.first(MOST_SAVED), reader);
        return new ReportScreen(
                form,
                view,
                problems,
                choices.of(form.filter(), reader),
                settings.get().currency(),
                view == null ? "" : words.period(view.query().range()),
                view == null || view.before() == null ? null : words.period(view.before()),
                view == null
                        ? List.of()
                        : view.rows().stream()
                                .map(row -> row(row, form, view, reader))
                                .toList(),
                view == null ? ReportScreen.Links.NONE : NumberLinks.of(List.of(), form, view, reader),
                view == null ? null : change(view),
                view == null ? null : chart(view),
                view == null ? List.of() : facts.of(view, reader),
                letterheads.get(reader),
                saved,
                saved != null && view != null && !saved.query().equals(form.toStanding()),
                mine.items(),
                mine.hasNext());
    }

    private ReportScreen.Row row(ReportRow row, ReportForm form, ReportView view, CurrentUser reader) {
        return row(row, view, NumberLinks.of(row.keys(), form, view, reader));
    }

    ReportScreen.Row row(ReportRow row, ReportView view, ReportScreen.Links links) {
        var before = row.before();
        var isCompared = view.before() != null && view.query().groups().stream().noneMatch(ReportGroup::isOfTime);
        return new ReportScreen.Row(
                row.keys().stream().map(words::label).toList(),
                row.totals(),
                links,
                isCompared ? before == null ? "0.00" : before.hours().toPlainString() : null,
                isCompared ? change(row.totals(), before) : null);
    }

    String period(ReportRange range) {
        return words.period(range);
    }

    /** Of the total. */
    @Nullable String change(ReportView view) {
        return change(view.totals(), view.totalsBefore());
    }

    /** In whole per cent; of nothing there is none. */
    @Nullable String change(ReportTotals now, @Nullable ReportTotals before) {
        if (before == null || before.seconds() == 0) {
            return null;
        }
        var change = BigDecimal.valueOf(100 * (now.seconds() - before.seconds()))
                .divide(BigDecimal.valueOf(before.seconds()), 0, RoundingMode.HALF_UP);
        return (change.signum() > 0 ? "+" : "") + change.toPlainString() + " %";
    }

    /** The first group: stretches of time without a gap, of everything else the largest. */
    ReportScreen.@Nullable Chart chart(ReportView view) {
        if (view.query().groups().isEmpty() || view.rows().isEmpty()) {
            return null;
        }
        var first = view.query().groups().getFirst();
        var hours = new LinkedHashMap<ReportKey, BigDecimal>();
        if (first.isOfTime()) {
            gaps(first, view.query().range()).forEach(key -> hours.put(key, BigDecimal.ZERO));
        }
        view.rows()
                .forEach(row -> hours.merge(row.keys().getFirst(), row.totals().hours(), BigDecimal::add));
        var shown = hours.entrySet().stream()
                .limit(first.isOfTime() ? MOST_BARS : MOST_THINGS)
                .toList();
        return new ReportScreen.Chart(
                json.writeValueAsString(
                        shown.stream().map(it -> words.label(it.getKey())).toList()),
                json.writeValueAsString(shown.stream().map(Map.Entry::getValue).toList()),
                first.isOfTime());
    }

    private static List<ReportKey> gaps(ReportGroup group, ReportRange range) {
        return range.first()
                .datesUntil(range.last().plusDays(1))
                .limit(20_000)
                .map(day -> group.begin(day))
                .distinct()
                .limit(MOST_BARS)
                .map(begin -> new ReportKey(group, null, begin, null))
                .toList();
    }
}
