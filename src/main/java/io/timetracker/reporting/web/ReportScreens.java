package io.timetracker.reporting.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.ReportFacts;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
import io.timetracker.reporting.ReportPreset;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the page of reports shows. */
@Component
class ReportScreens {

    /** More bars than these nobody tells apart. */
    private static final int MOST_BARS = 400;

    private static final int MOST_THINGS = 15;
    private static final int MOST_SAVED = 12;
    private static final int MOST_TASKS = 200;

    private final Reports reports;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Refusals texts;
    private final ReportWords words;
    private final Zones zones;
    private final JsonMapper json;
    private final TaskBoard tasks;
    private final ReportFacts facts;
    private final ReportShelf shelf;
    private final LetterheadDesk letterheads;

    ReportScreens(
            Reports reports,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts,
            CurrentSettings settings,
            Refusals texts,
            ReportWords words,
            Zones zones,
            JsonMapper json,
            TaskBoard tasks,
            ReportFacts facts,
            ReportShelf shelf,
            LetterheadDesk letterheads) {
        this.reports = reports;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
        this.settings = settings;
        this.texts = texts;
        this.words = words;
        this.zones = zones;
        this.json = json;
        this.tasks = tasks;
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
                presets(),
                groups(),
                Reports.seesEverybody(reader) ? people(form) : null,
                clients(form, reader),
                projects(form, reader),
                tasks(form, reader),
                settings.get().currency(),
                view == null ? "" : words.period(view.query().range()),
                view == null || view.before() == null ? null : words.period(view.before()),
                view == null
                        ? List.of()
                        : view.rows().stream()
                                .map(row -> row(row, form, view, reader))
                                .toList(),
                view == null ? null : href(List.of(), form, view.query().range(), reader),
                view == null ? null : change(view),
                view == null ? null : chart(view),
                view == null ? List.of() : facts.of(view, reader),
                letterheads.get(reader),
                saved,
                saved != null && view != null && !saved.query().equals(form.toStanding()),
                mine.items(),
                mine.hasNext());
    }

    private Map<String, String> presets() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(ReportPreset.values())
                .forEach(preset -> choices.put(preset.wire(), texts.text("reports.preset." + preset.wire())));
        choices.put(ReportForm.OWN, texts.text("reports.preset.own"));
        return choices;
    }

    private Map<String, String> groups() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", texts.text("reports.group.none"));
        Arrays.stream(ReportGroup.values()).forEach(group -> choices.put(group.wire(), words.group(group)));
        return choices;
    }

    private Map<String, String> people(ReportForm form) {
        var choices = all();
        if (!form.users().isEmpty()) {
            accounts.findAll(form.users().stream().map(UserId::new).toList())
                    .values()
                    .forEach(it -> put(choices, it));
        }
        accounts.search("").forEach(it -> put(choices, it));
        return choices;
    }

    private static void put(Map<String, String> choices, Account person) {
        choices.put(Long.toString(person.id().value()), person.displayName());
    }

    private Map<String, String> clients(ReportForm form, CurrentUser reader) {
        var choices = all();
        if (!form.clients().isEmpty()) {
            clients.findAll(form.clients().stream().map(ClientId::new).toList()).values().stream()
                    .filter(client -> clients.isVisible(client, reader))
                    .forEach(client -> choices.put(Long.toString(client.id().value()), client.name()));
        }
        clients.choices(reader).forEach(it -> choices.put(Long.toString(it.id().value()), it.name()));
        return choices;
    }

    private Map<String, String> projects(ReportForm form, CurrentUser reader) {
        var choices = all();
        if (!form.projects().isEmpty()) {
            projects.findAll(form.projects().stream().map(ProjectId::new).toList()).values().stream()
                    .filter(project -> projects.isVisible(project, reader))
                    .forEach(project -> choices.put(Long.toString(project.id().value()), project.name()));
        }
        projects.choices(reader)
                .forEach(it -> choices.put(Long.toString(it.id().value()), it.name() + " · " + it.clientName()));
        return choices;
    }

    /** Done ones too: they were worked on. */
    private Map<String, String> tasks(ReportForm form, CurrentUser reader) {
        var choices = new LinkedHashMap<String, String>();
        if (form.projects().size() == 1) {
            var project = new ProjectId(Objects.requireNonNull(form.project()));
            tasks.list(TaskFilter.any().of(project), PageAsk.first(MOST_TASKS), reader)
                    .items()
                    .forEach(it -> choices.put(Long.toString(it.id().value()), it.name()));
        }
        return choices;
    }

    private Map<String, String> all() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", texts.text("reports.all"));
        return choices;
    }

    private ReportScreen.Row row(ReportRow row, ReportForm form, ReportView view, CurrentUser reader) {
        return row(row, view, href(row.keys(), form, view.query().range(), reader));
    }

    ReportScreen.Row row(ReportRow row, ReportView view, @Nullable String href) {
        var before = row.before();
        var isCompared = view.before() != null && view.query().groups().stream().noneMatch(ReportGroup::isOfTime);
        return new ReportScreen.Row(
                row.keys().stream().map(words::label).toList(),
                row.totals(),
                href,
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

    /** To the entries where Time can show just these, else to a report of less. */
    private static @Nullable String href(List<ReportKey> keys, ReportForm form, ReportRange range, CurrentUser reader) {
        var narrow = form.in(range);
        var groups = new ArrayList<>(form.groups());
        Long task = null;
        for (var key : keys) {
            if (key.isNone()) {
                return null;
            }
            task = key.group() == ReportGroup.TASK ? key.id() : task;
            groups.remove(key.group().wire());
            narrow = narrowed(narrow, key, range);
        }
        var isOwn = reader.id().value()
                == Objects.requireNonNullElse(
                        narrow.user(), reader.isAdmin() ? 0L : reader.id().value());
        var isShownByTime =
                narrow.isPlain() && narrow.client() == null && (isOwn || reader.isAdmin() && narrow.user() == null);
        if (isShownByTime && (!Reports.seesEverybody(reader) || reader.isAdmin() || narrow.user() != null)) {
            return time(narrow, task, isOwn);
        }
        if (task != null) {
            return null;
        }
        var next = narrow.project() == null ? ReportGroup.PROJECT : ReportGroup.DAY;
        var isSame = keys.isEmpty() && form.groups().equals(List.of(next.wire()))
                || keys.stream().anyMatch(key -> key.group() == next);
        return isSame ? null : narrow.by(List.of(next.wire())).at(ReportScreen.PATH);
    }

    private static ReportForm narrowed(ReportForm form, ReportKey key, ReportRange range) {
        return switch (key.group()) {
            case USER -> form.of(key.id(), null, null);
            case CLIENT -> form.of(null, key.id(), null);
            case PROJECT -> form.of(null, null, key.id());
            case BILLABLE -> form.with("true".equals(key.label()) ? "yes" : "no", null);
            case TAG -> form.with(null, key.label());
            case TASK -> form;
            default -> form.in(within(key.group(), Objects.requireNonNull(key.begin()), form, range));
        };
    }

    private static ReportRange within(ReportGroup group, LocalDate begin, ReportForm form, ReportRange range) {
        var end = switch (group) {
            case WEEK -> begin.plusDays(6);
            case MONTH -> begin.plusMonths(1).minusDays(1);
            case QUARTER -> begin.plusMonths(3).minusDays(1);
            case YEAR -> begin.plusYears(1).minusDays(1);
            default -> begin;
        };
        var first = LocalDate.parse(Objects.requireNonNull(form.from()));
        var last = LocalDate.parse(Objects.requireNonNull(form.until()));
        return new ReportRange(begin.isBefore(first) ? first : begin, end.isAfter(last) ? last : end);
    }

    private static String time(ReportForm narrow, @Nullable Long task, boolean isOwn) {
        var address = UriComponentsBuilder.fromPath("/time")
                .queryParam("from", narrow.from())
                .queryParam("until", narrow.until());
        if (!isOwn) {
            address.queryParam("user", "all");
        }
        if (narrow.project() != null) {
            address.queryParam("project", narrow.project());
        }
        Optional.ofNullable(task).ifPresent(id -> address.queryParam("task", id));
        Optional.ofNullable(narrow.billable()).ifPresent(is -> address.queryParam("billable", is));
        Optional.ofNullable(narrow.paid()).ifPresent(is -> address.queryParam("paid", is));
        Optional.ofNullable(narrow.tags()).ifPresent(tags -> address.queryParam("tags", tags));
        Optional.ofNullable(narrow.text()).ifPresent(text -> address.queryParam("text", text));
        return address.encode().build().toUriString();
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
