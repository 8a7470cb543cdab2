package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportDates;
import io.timetracker.time.ImportDesk;
import io.timetracker.time.ImportId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class ImportMutations {

    private final ImportDesk desk;
    private final Payloads payloads;

    ImportMutations(ImportDesk desk, Payloads payloads) {
        this.desk = desk;
        this.payloads = payloads;
    }

    record ImportJobInput(ImportId id) {}

    record RetryImportInput(ImportId id, List<@Nullable ImportColumn> columns, ImportDates dates) {}

    @MutationMapping
    Map<String, @Nullable Object> importTimeEntries(
            @Argument ImportTimeEntriesInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("result", () -> {
            try (var file = input.file()) {
                return desk.importNow(file, input.ask(), user);
            }
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> beginImport(
            @Argument ImportTimeEntriesInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("importJob", () -> {
            try (var file = input.file()) {
                return desk.begin(file, input.ask(), user);
            }
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> runImport(@Argument ImportJobInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("importJob", () -> desk.run(input.id(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> retryImport(
            @Argument RetryImportInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("importJob", () -> desk.retry(input.id(), input.dates(), input.columns(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> cancelImport(
            @Argument ImportJobInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("importJob", () -> desk.cancel(input.id(), user));
    }
}
