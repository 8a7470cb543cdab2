package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportKey;
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
 */
public record ReportForm(
        String preset,
        @Nullable String from,
        @Nullable String until,
        List<String> groups,
        ReportFilterForm filter,
        boolean compare) {

    static final String OWN = "own";
    private static final String USUAL = ReportPreset.THIS_MONTH.wire();

    public ReportForm {
        groups = List.copyOf(groups);
    }

    public static ReportForm of(HttpServletRequest request) {
        var query = new Query(request);
        return new ReportForm(
                Objects.requireNonNullElse(query.text("preset"), query.text("from") == null ? USUAL : OWN),
                query.text("from"),
                query.text("until"),
                groups(request),
                ReportFilterForm.of(request),
                query.text("compare") != null);
    }

    private static List<String> groups(HttpServletRequest request) {
        var given = request.getParameterValues("group");
        if (given == null) {
            return List.of(ReportGroup.PROJECT.wire());
        }
        var filled = Stream.of(given).filter(group -> !group.isBlank()).toList();
        return List.copyOf(new LinkedHashSet<>(filled));
    }

    static ReportForm of(StandingQuery query) {
        var range = query.range();
        return new ReportForm(
                query.preset() == null ? OWN : query.preset().wire(),
                range == null ? null : range.first().toString(),
                range == null ? null : range.last().toString(),
                query.groups().stream().map(ReportGroup::wire).toList(),
                ReportFilterForm.of(query.filter()),
                query.compare());
    }

    /** @throws Invalid for what cannot be read */
    public ReportQuery toQuery(LocalDate today) {
        return toStanding().on(today);
    }

    /** @throws Invalid for what cannot be read */
    StandingQuery toStanding() {
        var named =
                isOwn() ? null : ReportPreset.of(preset).orElseThrow(() -> new Invalid("preset", "validation.choice"));
        return new StandingQuery(named, isOwn() ? range() : null, filter.toFilter(), read(), compare);
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

    public boolean isOwn() {
        return preset.equals(OWN);
    }

    /** What stands in each of the places to choose a group. */
    public List<String> places() {
        return IntStream.range(0, ReportQuery.MOST_GROUPS)
                .mapToObj(place -> place < groups.size() ? groups.get(place) : "")
                .toList();
    }

    ReportForm of(ReportPreset wanted) {
        return new ReportForm(wanted.wire(), null, null, groups, filter, compare);
    }

    ReportForm in(ReportRange range) {
        return new ReportForm(OWN, range.first().toString(), range.last().toString(), groups, filter, false);
    }

    ReportForm by(List<String> wanted) {
        return new ReportForm(preset, from, until, wanted, filter, compare);
    }

    ReportForm of(ReportKey key) {
        return new ReportForm(preset, from, until, groups, filter.of(key), compare);
    }

    /** Of that work, what is billable. */
    ReportForm ofBillable() {
        return new ReportForm(preset, from, until, groups, filter.ofBillable(), compare);
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
        filter.tell((name, value) -> put(address, name, value));
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
