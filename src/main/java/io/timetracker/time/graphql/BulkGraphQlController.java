package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.BulkChanges;
import io.timetracker.time.BulkResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class BulkGraphQlController {

    private final BulkChanges bulk;
    private final Payloads payloads;
    private final Refusals refusals;

    BulkGraphQlController(BulkChanges bulk, Payloads payloads, Refusals refusals) {
        this.bulk = bulk;
        this.payloads = payloads;
        this.refusals = refusals;
    }

    @MutationMapping
    @NeedsScope("write:time_entries")
    Map<String, @Nullable Object> bulkChangeTimeEntries(
            @Argument BulkChangeTimeEntriesInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = new LinkedHashMap<>(payloads.of("result", () -> bulk.change(input.toCommand(), user)));
        if (payload.get("result") instanceof BulkResult result) {
            payload.put("undo", result.undo());
        }
        return payload;
    }

    @SchemaMapping(typeName = "BulkResult")
    List<BulkResult.Row> results(BulkResult result) {
        return result.rows();
    }

    @SchemaMapping(typeName = "BulkOutcome")
    @Nullable String message(BulkResult.Row row) {
        return row.refusal() == null ? null : refusals.text(row.refusal());
    }
}
