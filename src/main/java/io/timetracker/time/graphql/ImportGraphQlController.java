package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportDesk;
import io.timetracker.time.ImportId;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportResult;
import io.timetracker.time.ImportTally;
import io.timetracker.time.ImportView;
import io.timetracker.time.TimeEntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("read:time_entries")
class ImportGraphQlController {

    private final ImportDesk desk;

    ImportGraphQlController(ImportDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    ImportView importJob(@Argument ImportId id, @AuthenticationPrincipal CurrentUser user) {
        return desk.get(id, user);
    }

    @QueryMapping
    Connection<ImportView> imports(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(desk.list(Slice.of(first, after), user), ImportDesk::place);
    }

    @SchemaMapping(typeName = "ImportJob")
    ImportTally progress(ImportView job) {
        return job.tally();
    }

    @SchemaMapping(typeName = "ImportJob")
    List<String> header(ImportView job) {
        return job.reading().header();
    }

    @SchemaMapping(typeName = "ImportJob")
    List<@Nullable ImportColumn> columns(ImportView job) {
        return job.reading().columns();
    }

    /** Of one job: in a list of jobs it costs a statement for each, and counts as one in the query's price. */
    @SchemaMapping(typeName = "ImportJob")
    List<ImportOutcome> outcomes(
            ImportView job,
            @Argument ImportOutcome.@Nullable Kind kind,
            @Argument @Nullable Integer after,
            @Argument @Nullable Integer first,
            @AuthenticationPrincipal CurrentUser user) {
        var ask = Slice.of(first, null);
        return desk.rows(job.id(), kind, after == null ? 0 : after, ask.perPage(), user);
    }

    @SchemaMapping(typeName = "ImportOutcome")
    @Nullable TimeEntryId timeEntryId(ImportOutcome outcome) {
        return outcome.entry();
    }

    @SchemaMapping(typeName = "ImportResult")
    @Nullable ImportId jobId(ImportResult result) {
        return result.id();
    }
}
