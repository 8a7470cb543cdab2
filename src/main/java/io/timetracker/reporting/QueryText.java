package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Queries as they are stored. The fields of {@link Stored} are a format: they are added to and never renamed. */
@Component
class QueryText {

    /** What the column of every engine holds, whatever the letters. */
    static final int LONGEST = 16_000;

    private final JsonMapper json;

    QueryText(JsonMapper json) {
        this.json = json;
    }

    record Stored(
            @Nullable String preset,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<Long> users,
            List<Long> projects,
            List<Long> clients,
            List<Long> tasks,
            List<String> tags,
            @Nullable Boolean billable,
            @Nullable Boolean paid,
            @Nullable Boolean approved,
            @Nullable String text,
            List<String> groups,
            boolean compare) {}

    /** @throws RuleBroken if it names more than can be kept */
    String write(StandingQuery query) {
        var filter = query.filter();
        var preset = query.preset();
        var range = query.range();
        var text = json.writeValueAsString(new Stored(
                preset == null ? null : preset.wire(),
                range == null ? null : range.first(),
                range == null ? null : range.last(),
                ids(filter.users()),
                ids(filter.projects()),
                ids(filter.clients()),
                ids(filter.tasks()),
                filter.tags(),
                filter.billable(),
                filter.paid(),
                filter.approved(),
                filter.text(),
                query.groups().stream().map(ReportGroup::wire).toList(),
                query.compare()));
        if (text.length() > LONGEST) {
            throw new RuleBroken("error", "saved_report_too_long", "filter");
        }
        return text;
    }

    StandingQuery read(String text) {
        var stored = json.readValue(text, Stored.class);
        return new StandingQuery(
                stored.preset() == null
                        ? null
                        : ReportPreset.of(stored.preset()).orElseThrow(),
                stored.first() == null ? null : new ReportRange(stored.first(), Objects.requireNonNull(stored.last())),
                new ReportFilter(
                        typed(stored.users(), UserId::new),
                        typed(stored.projects(), ProjectId::new),
                        typed(stored.clients(), ClientId::new),
                        typed(stored.tasks(), TaskId::new),
                        stored.tags(),
                        stored.billable(),
                        stored.paid(),
                        stored.approved(),
                        stored.text()),
                stored.groups().stream()
                        .map(group -> ReportGroup.of(group).orElseThrow())
                        .toList(),
                stored.compare());
    }

    private static List<Long> ids(List<? extends TypedId> ids) {
        return ids.stream().map(TypedId::value).toList();
    }

    private static <T> List<T> typed(List<Long> ids, LongFunction<T> type) {
        return ids.stream().map(type::apply).toList();
    }
}
