package io.timetracker.reporting.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ProjectId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportQuery;
import io.timetracker.reporting.ReportRange;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked for, as the address of the page says it, so that a report can be kept as a link. Ids that cannot be read ask for
 * nothing in particular.
 *
 * @param preset the wire word of a preset, or {@value #OWN} for the two days
 * @param groups wire words, as many as are filled
 */
public record ReportForm(
        String preset,
        @Nullable String from,
        @Nullable String until,
        List<String> groups,
        @Nullable Long user,
        @Nullable Long client,
        @Nullable Long project,
        @Nullable String billable,
        @Nullable String tags,
        boolean compare) {

    static final String OWN = "own";
    private static final String USUAL = ReportPreset.THIS_MONTH.wire();

    public ReportForm {
        groups = List.copyOf(groups);
    }

    public static ReportForm of(HttpServletRequest request) {
        var query = new Query(request);
        var groups = Stream.ofNullable(request.getParameterValues("group"))
                .flatMap(Stream::of)
                .filter(group -> !group.isBlank())
                .toList();
        var isFresh = request.getParameterValues("group") == null;
        return new ReportForm(
                Objects.requireNonNullElse(query.text("preset"), query.text("from") == null ? USUAL : OWN),
                query.text("from"),
                query.text("until"),
                isFresh ? List.of(ReportGroup.PROJECT.wire()) : List.copyOf(new LinkedHashSet<>(groups)),
                query.id("user", id -> id),
                query.id("client", id -> id),
                query.id("project", id -> id),
                query.text("billable"),
                query.text("tags"),
                query.text("compare") != null);
    }

    /** @throws Invalid for what cannot be read */
    public ReportQuery toQuery(LocalDate today) {
        return new ReportQuery(range(today), filter(), read(), compare);
    }

    private List<ReportGroup> read() {
        return groups.stream()
                .map(group -> ReportGroup.of(group).orElseThrow(() -> new Invalid("group", "validation.choice")))
                .toList();
    }

    private ReportRange range(LocalDate today) {
        if (!isOwn()) {
            return ReportPreset.of(preset)
                    .orElseThrow(() -> new Invalid("preset", "validation.choice"))
                    .range(today);
        }
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
        return new ReportFilter(
                Stream.ofNullable(user).map(UserId::new).toList(),
                Stream.ofNullable(project).map(ProjectId::new).toList(),
                Stream.ofNullable(client).map(ClientId::new).toList(),
                List.of(),
                tags == null
                        ? List.of()
                        : Stream.of(tags.split(","))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList(),
                billable == null ? null : Boolean.valueOf(billable.equals("yes")),
                null,
                null,
                null);
    }

    public boolean isOwn() {
        return preset.equals(OWN);
    }

    /** What stands in each of the places to choose a group. */
    public List<String> places() {
        return IntStream.range(0, ReportQuery.MOST_GROUPS)
                .mapToObj(place -> place < groups.size() ? groups.get(place) : "")
                .toList();
    }

    ReportForm in(ReportRange range) {
        return new ReportForm(
                OWN,
                range.first().toString(),
                range.last().toString(),
                groups,
                user,
                client,
                project,
                billable,
                tags,
                false);
    }

    ReportForm by(List<String> wanted) {
        return new ReportForm(preset, from, until, wanted, user, client, project, billable, tags, compare);
    }

    ReportForm of(@Nullable Long aUser, @Nullable Long aClient, @Nullable Long aProject) {
        return new ReportForm(
                preset,
                from,
                until,
                groups,
                aUser == null ? user : aUser,
                aClient == null ? client : aClient,
                aProject == null ? project : aProject,
                billable,
                tags,
                compare);
    }

    ReportForm with(@Nullable String aBillable, @Nullable String aTag) {
        return new ReportForm(
                preset,
                from,
                until,
                groups,
                user,
                client,
                project,
                aBillable == null ? billable : aBillable,
                aTag == null ? tags : aTag,
                compare);
    }

    /** The address of a page that takes these parameters. */
    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        address.queryParam("preset", preset);
        if (isOwn()) {
            address.queryParam("from", from).queryParam("until", until);
        }
        var named = new ArrayList<>(groups);
        if (named.isEmpty()) {
            named.add("");
        }
        named.forEach(group -> address.queryParam("group", group));
        put(address, "user", user);
        put(address, "client", client);
        put(address, "project", project);
        put(address, "billable", billable);
        put(address, "tags", tags);
        put(address, "compare", compare ? "yes" : null);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
