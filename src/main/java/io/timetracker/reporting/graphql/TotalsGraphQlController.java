package io.timetracker.reporting.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.Somebody;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskView;
import io.timetracker.reporting.ManyTotals;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.ReportTotals;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What was worked on each thing in a list: those of all that ask for the same range are read together. */
@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class TotalsGraphQlController {

    private static final String TOTALS = "workTotals";

    /** @param id of one of the group; 0: of any */
    record TotalsOf(ReportGroup group, long id, ReportRange range, CurrentUser reader) {

        TotalsOf anybodys() {
            return new TotalsOf(group, 0, range, reader);
        }
    }

    private final Zones zones;

    TotalsGraphQlController(ManyTotals totals, Zones zones, BatchLoaderRegistry loaders) {
        this.zones = zones;
        loaders.<TotalsOf, ReportTotals>forName(TOTALS)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> read(keys, totals)));
    }

    private static Map<TotalsOf, ReportTotals> read(Set<TotalsOf> keys, ManyTotals totals) {
        var answers = new HashMap<TotalsOf, ReportTotals>();
        keys.stream().collect(Collectors.groupingBy(TotalsOf::anybodys)).forEach((same, asking) -> {
            var ids = asking.stream().map(TotalsOf::id).collect(Collectors.toSet());
            var found = totals.of(same.group(), ids, same.range(), same.reader());
            asking.forEach(key -> answers.put(key, Objects.requireNonNull(found.get(key.id()))));
        });
        return answers;
    }

    @SchemaMapping(typeName = "Project", field = "totals")
    CompletableFuture<ReportTotals> ofProject(
            ProjectView project,
            @Argument @Nullable ReportPreset preset,
            @Argument @Nullable LocalDate startDate,
            @Argument @Nullable LocalDate endDate,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        return load(ReportGroup.PROJECT, project.id(), range(preset, startDate, endDate), user, environment);
    }

    @SchemaMapping(typeName = "Client", field = "totals")
    CompletableFuture<ReportTotals> ofClient(
            ClientView client,
            @Argument @Nullable ReportPreset preset,
            @Argument @Nullable LocalDate startDate,
            @Argument @Nullable LocalDate endDate,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        return load(ReportGroup.CLIENT, client.id(), range(preset, startDate, endDate), user, environment);
    }

    @SchemaMapping(typeName = "Task", field = "totals")
    CompletableFuture<ReportTotals> ofTask(
            TaskView task,
            @Argument @Nullable ReportPreset preset,
            @Argument @Nullable LocalDate startDate,
            @Argument @Nullable LocalDate endDate,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        return load(ReportGroup.TASK, task.id(), range(preset, startDate, endDate), user, environment);
    }

    @SchemaMapping(typeName = "User", field = "totals")
    CompletableFuture<ReportTotals> ofUser(
            Somebody somebody,
            @Argument @Nullable ReportPreset preset,
            @Argument @Nullable LocalDate startDate,
            @Argument @Nullable LocalDate endDate,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        return load(ReportGroup.USER, somebody.id(), range(preset, startDate, endDate), user, environment);
    }

    private ReportRange range(
            @Nullable ReportPreset preset, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        return Ranges.of(preset, startDate, endDate, zones.today());
    }

    private static CompletableFuture<ReportTotals> load(
            ReportGroup group, TypedId id, ReportRange range, CurrentUser user, DataFetchingEnvironment environment) {
        DataLoader<TotalsOf, ReportTotals> loader = environment.getDataLoader(TOTALS);
        return Objects.requireNonNull(loader).load(new TotalsOf(group, id.value(), range, user));
    }
}
