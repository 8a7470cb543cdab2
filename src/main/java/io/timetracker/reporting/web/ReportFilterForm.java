package io.timetracker.reporting.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which work a report is, as the address of the page says it.
 *
 * @param tasks of one project; those of another one are not looked at
 * @param unread the first parameter whose ids cannot be read, or null
 * @param billable {@code yes}, {@code no} or null, so are the two that follow
 */
public record ReportFilterForm(
        List<Long> users,
        List<Long> clients,
        List<Long> projects,
        List<Long> tasks,
        @Nullable String unread,
        @Nullable String billable,
        @Nullable String paid,
        @Nullable String approved,
        @Nullable String tags,
        @Nullable String text) {

    private static final List<String> IDS = List.of("user", "client", "project", "task");

    public ReportFilterForm {
        users = List.copyOf(users);
        clients = List.copyOf(clients);
        projects = List.copyOf(projects);
        tasks = projects.size() == 1 ? List.copyOf(tasks) : List.of();
    }

    static ReportFilterForm of(HttpServletRequest request) {
        var query = new Query(request);
        return new ReportFilterForm(
                ids(request, "user"),
                ids(request, "client"),
                ids(request, "project"),
                ids(request, "task"),
                unread(request),
                query.text("billable"),
                query.text("paid"),
                query.text("approved"),
                query.text("tags"),
                query.text("text"));
    }

    private static List<Long> ids(HttpServletRequest request, String name) {
        return given(request, name)
                .filter(ReportFilterForm::isId)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    private static @Nullable String unread(HttpServletRequest request) {
        return IDS.stream()
                .filter(name -> given(request, name).anyMatch(id -> !id.isEmpty() && !isId(id)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> given(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .map(String::strip);
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }

    static ReportFilterForm of(ReportFilter filter) {
        return new ReportFilterForm(
                ids(filter.users()),
                ids(filter.clients()),
                ids(filter.projects()),
                ids(filter.tasks()),
                null,
                yesOrNo(filter.billable()),
                yesOrNo(filter.paid()),
                yesOrNo(filter.approved()),
                filter.tags().isEmpty() ? null : String.join(", ", filter.tags()),
                filter.text());
    }

    private static List<Long> ids(List<? extends TypedId> ids) {
        return ids.stream().map(TypedId::value).toList();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean flag) {
        return flag == null ? null : flag ? "yes" : "no";
    }

    /** @throws Invalid for what cannot be read */
    ReportFilter toFilter() {
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

    /** Of this one's work, what the row is about; days are not asked for here. */
    ReportFilterForm of(ReportKey key) {
        return new ReportFilterForm(
                only(users, ReportGroup.USER, key),
                only(clients, ReportGroup.CLIENT, key),
                only(projects, ReportGroup.PROJECT, key),
                tasks,
                unread,
                key.group() == ReportGroup.BILLABLE ? yesOrNo("true".equals(key.label())) : billable,
                paid,
                approved,
                key.group() == ReportGroup.TAG ? key.label() : tags,
                text);
    }

    private static List<Long> only(List<Long> all, ReportGroup group, ReportKey key) {
        return key.group() == group && key.id() != null ? List.of(key.id()) : all;
    }

    /** Unless it asks for the one or the other already. */
    ReportFilterForm ofBillable() {
        return billable != null
                ? this
                : new ReportFilterForm(
                        users, clients, projects, tasks, unread, yesOrNo(true), paid, approved, tags, text);
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

    /** Whether the page of entries can show just these, whoever's the projects are. */
    boolean isPlain() {
        return tasks.isEmpty() && approved == null && users.size() < 2 && projects.size() < 2;
    }

    /** The first, or null: the one that is chosen where others can be added; so {@code client} and {@code project}. */
    public @Nullable Long user() {
        return first(users);
    }

    public @Nullable Long client() {
        return first(clients);
    }

    public @Nullable Long project() {
        return first(projects);
    }

    private static @Nullable Long first(List<Long> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** Whether it is among those that were added to the first. */
    public boolean hasMore(List<Long> chosen, String id) {
        return chosen.stream().skip(1).anyMatch(other -> other.toString().equals(id));
    }

    /** Each parameter of the address that says it; null where it is not asked for. */
    void tell(BiConsumer<String, @Nullable Object> parameter) {
        users.forEach(id -> parameter.accept("user", id));
        clients.forEach(id -> parameter.accept("client", id));
        projects.forEach(id -> parameter.accept("project", id));
        tasks.forEach(id -> parameter.accept("task", id));
        parameter.accept("billable", billable);
        parameter.accept("paid", paid);
        parameter.accept("approved", approved);
        parameter.accept("tags", tags);
        parameter.accept("text", text);
    }
}
