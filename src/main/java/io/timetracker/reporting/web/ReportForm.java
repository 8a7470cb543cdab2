package io.timetracker.reporting.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportQuery;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.StandingQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is asked for, as the address of the page says it, so that a report can be kept as a link. What cannot be read
 * is refused: without it the report would be of more than was asked for.
 *
 * @param preset the wire word of a preset, or {@value #OWN} for the two days
 * @param groups wire words, as many as are filled
 * @param tasks of one project; those of another one are not looked at
 * @param unread the first parameter whose ids cannot be read, or null
 * @param billable {@code yes}, {@code no} or null, so are the two that follow
 */
public record ReportForm(
        String preset,
        @Nullable String from,
        @Nullable String until,
        List<String> groups,
        List<Long> users,
        List<Long> clients,
        List<Long> projects,
        List<Long> tasks,
        @Nullable String unread,
        @Nullable String billable,
        @Nullable String paid,
        @Nullable String approved,
        @Nullable String tags,
        @Nullable String text,
        boolean compare) {

    static final String OWN = "own";
    private static final List<String> IDS = List.of("user", "client", "project", "task");
    private static final String USUAL = ReportPreset.THIS_MONTH.wire();

    public ReportForm {
        groups = List.copyOf(groups);
        users = List.copyOf(users);
        clients = List.copyOf(clients);
        projects = List.copyOf(projects);
        tasks = projects.size() == 1 ? List.copyOf(tasks) : List.of();
    }

    public static ReportForm of(HttpServletRequest request) {
        var query = new Query(request);
        var groups = values(request, "group").filter(group -> !group.isBlank()).toList();
        var isFresh = request.getParameterValues("group") == null;
        return new ReportForm(
                Objects.requireNonNullElse(query.text("preset"), query.text("from") == null ? USUAL : OWN),
                query.text("from"),
                query.text("until"),
                isFresh ? List.of(ReportGroup.PROJECT.wire()) : List.copyOf(new LinkedHashSet<>(groups)),
                ids(request, "user"),
                ids(request, "client"),
                ids(request, "project"),
                ids(request, "task"),
                unread(request),
                query.text("billable"),
                query.text("paid"),
                query.text("approved"),
                query.text("tags"),
                query.text("text"),
                query.text("compare") != null);
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of);
    }

    private static List<Long> ids(HttpServletRequest request, String name) {
        return values(request, name)
                .map(String::strip)
                .filter(ReportForm::isId)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }

    private static @Nullable String unread(HttpServletRequest request) {
        return IDS.stream()
                .filter(name -> values(request, name).map(String::strip).anyMatch(id -> !id.isEmpty() && !isId(id)))
                .findFirst()
                .orElse(null);
    }

    static ReportForm of(StandingQuery query) {
        var range = query.range();
        var filter = query.filter();
        return new ReportForm(
                query.preset() == null ? OWN : query.preset().wire(),
                range == null ? null : range.first().toString(),
                range == null ? null : range.last().toString(),
                query.groups().stream().map(ReportGroup::wire).toList(),
                ids(filter.users()),
                ids(filter.clients()),
                ids(filter.projects()),
                ids(filter.tasks()),
                null,
                yesOrNo(filter.billable()),
                yesOrNo(filter.paid()),
                yesOrNo(filter.approved()),
                filter.tags().isEmpty() ? null : String.join(", ", filter.tags()),
                filter.text(),
                query.compare());
    }

    private static List<Long> ids(List<? extends TypedId> ids) {
        return ids.stream().map(TypedId::value).toList();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean flag) {
        return flag == null ? null : flag ? "yes" : "no";
    }

    /** @throws Invalid for what cannot be read */
    public ReportQuery toQuery(LocalDate today) {
        return toStanding().on(today);
    }

    /** @throws Invalid for what cannot be read */
    StandingQuery toStanding() {
        var named =
                isOwn() ? null : ReportPreset.of(preset).orElseThrow(() -> new Invalid("preset", "validation.choice"));
        return new StandingQuery(named, isOwn() ? range() : null, filter(), read(), compare);
    }

    private List<ReportGroup> read() {
        return groups.stream()
                .map(group -> ReportGroup.of(group).orElseThrow(() -> new Invalid("group", "validation.choice")))
                .toList();
    }

    private ReportRange range() {
        try {
            return new ReportRange(day("from", from), day("until", until));
        } catch (Invalid invalid) {
            throw invalid.errors().containsKey("endDate") ? new Invalid("until", "validation.range") : invalid;
        }
    }

    private static LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            throw new Invalid(field, "validation.required");
        }
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }

    private ReportFilter filter() {
        if (unread != null) {
            throw new Invalid(unread, "validation.choice");
        }
        return new ReportFilter(
                users.stream().map(UserId::new).toList(),
                projects.stream().map(ProjectId::new).toList(),
                clients.stream().map(ClientId::new).toList(),
                tasks.stream().map(TaskId::new).toList(),
                tags == null
                        ? List.of()
                        : Stream.of(tags.split(","))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList(),
                flag("billable", billable),
                flag("paid", paid),
                flag("approved", approved),
                text);
    }

    private static @Nullable Boolean flag(String field, @Nullable String choice) {
        return switch (choice) {
            case null -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Invalid(field, "validation.choice");
        };
    }

    public boolean isOwn() {
        return preset.equals(OWN);
    }

    /** Whether it asks for something that few ask for. */
    public boolean asksForMore() {
        return paid != null
                || approved != null
                || text != null
                || tags != null
                || !tasks.isEmpty()
                || users.size() > 1
                || clients.size() > 1
                || projects.size() > 1;
    }

    /** The first of each, and whether another one is meant as well. */
    public @Nullable Long user() {
        return users.isEmpty() ? null : users.getFirst();
    }

    public @Nullable Long client() {
        return clients.isEmpty() ? null : clients.getFirst();
    }

    public @Nullable Long project() {
        return projects.isEmpty() ? null : projects.getFirst();
    }

    public boolean hasMore(List<Long> chosen, String id) {
        return chosen.stream().skip(1).anyMatch(other -> other.toString().equals(id));
    }

    /** What stands in each of the places to choose a group. */
    public List<String> places() {
        return IntStream.range(0, ReportQuery.MOST_GROUPS)
                .mapToObj(place -> place < groups.size() ? groups.get(place) : "")
                .toList();
    }

    /** Whether the page of entries can show just these. */
    boolean isPlain() {
        return tasks.isEmpty() && approved == null && users.size() < 2 && projects.size() < 2;
    }

    ReportForm of(ReportPreset wanted) {
        return new ReportForm(
                wanted.wire(),
                null,
                null,
                groups,
                users,
                clients,
                projects,
                tasks,
                unread,
                billable,
                paid,
                approved,
                tags,
                text,
                compare);
    }

    ReportForm in(ReportRange range) {
        return new ReportForm(
                OWN,
                range.first().toString(),
                range.last().toString(),
                groups,
                users,
                clients,
                projects,
                tasks,
                unread,
                billable,
                paid,
                approved,
                tags,
                text,
                false);
    }

    ReportForm by(List<String> wanted) {
        return new ReportForm(
                preset, from, until, wanted, users, clients, projects, tasks, unread, billable, paid, approved, tags,
                text, compare);
    }

    ReportForm of(@Nullable Long aUser, @Nullable Long aClient, @Nullable Long aProject) {
        return new ReportForm(
                preset,
                from,
                until,
                groups,
                aUser == null ? users : List.of(aUser),
                aClient == null ? clients : List.of(aClient),
                aProject == null ? projects : List.of(aProject),
                tasks,
                unread,
                billable,
                paid,
                approved,
                tags,
                text,
                compare);
    }

    ReportForm with(@Nullable String aBillable, @Nullable String aTag) {
        return new ReportForm(
                preset,
                from,
                until,
                groups,
                users,
                clients,
                projects,
                tasks,
                unread,
                aBillable == null ? billable : aBillable,
                paid,
                approved,
                aTag == null ? tags : aTag,
                text,
                compare);
    }

    /** The address of a page that takes these parameters. */
    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "preset", preset);
        if (isOwn()) {
            put(address, "from", from);
            put(address, "until", until);
        }
        var named = new ArrayList<>(groups);
        if (named.isEmpty()) {
            named.add("");
        }
        named.forEach(group -> put(address, "group", group));
        users.forEach(id -> put(address, "user", id));
        clients.forEach(id -> put(address, "client", id));
        projects.forEach(id -> put(address, "project", id));
        tasks.forEach(id -> put(address, "task", id));
        put(address, "billable", billable);
        put(address, "paid", paid);
        put(address, "approved", approved);
        put(address, "tags", tags);
        put(address, "text", text);
        put(address, "compare", compare ? "yes" : null);
        return address.build(true).toUriString();
    }

    /** Whatever was typed: a brace would be a variable to the builder, and no {@code +} may become a blank. */
    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
