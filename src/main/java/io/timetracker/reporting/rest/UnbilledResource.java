package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.UnbilledClient;
import io.timetracker.reporting.UnbilledProject;
import io.timetracker.reporting.UnbilledSum;
import io.timetracker.reporting.UnbilledView;
import io.timetracker.time.MarkedPaid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be billed, on the wire. */
@WireRecord
@Schema(name = "Unbilled")
record UnbilledResource(
        @Schema(example = "2026-02-28", description = "belongs to it")
        String until,

        @Schema(example = "EUR") String currency,

        @Schema(description = "the most time first; they add up to `all`")
        List<Client> clients,

        Sum all,

        @Schema(description = "the part of it that was approved, one by one or with its week")
        Sum approved,

        Sum notApproved) {

    @WireRecord
    @Schema(name = "UnbilledAnswer")
    record Answer(UnbilledResource unbilled) {}

    @WireRecord
    @Schema(name = "UnbilledClient")
    record Client(
            @Schema(example = "3", description = "null: of no client") @Nullable Long clientId,

            @Schema(example = "Acme") @Nullable String name,
            List<Project> projects,
            Sum all,
            Sum approved,
            Sum notApproved) {

        static Client of(UnbilledClient client) {
            return new Client(
                    TypedId.valueOf(client.client()),
                    client.name(),
                    client.projects().stream().map(Project::of).toList(),
                    Sum.of(client.all()),
                    Sum.of(client.approved()),
                    Sum.of(client.notApproved()));
        }
    }

    @WireRecord
    @Schema(name = "UnbilledProject")
    record Project(
            @Schema(example = "7", description = "null: on no project") @Nullable Long projectId,

            @Schema(example = "Website") @Nullable String name,
            Sum all,
            Sum approved,
            Sum notApproved) {

        static Project of(UnbilledProject project) {
            return new Project(
                    TypedId.valueOf(project.project()),
                    project.name(),
                    Sum.of(project.all()),
                    Sum.of(project.approved()),
                    Sum.of(project.notApproved()));
        }
    }

    @WireRecord
    @Schema(name = "UnbilledSum")
    record Sum(
            @Schema(example = "45") long entries,
            @Schema(example = "261000") long durationSeconds,
            @Schema(example = "72.5") BigDecimal hours,

            @Schema(example = "7250.00", description = "at the rates of the days")
            BigDecimal amount) {

        static Sum of(UnbilledSum sum) {
            return new Sum(
                    sum.entries(), sum.seconds(), sum.hours(), sum.amount().decimal());
        }
    }

    @WireRecord
    @Schema(name = "MarkedPaid")
    record Marked(
            boolean success,

            @Schema(example = "45", description = "how many are paid now that were not before")
            long affected,

            @Schema(example = "261000") long durationSeconds,

            @Schema(description = "null where nothing can be undone") @Nullable Undo undo) {

        static Marked of(MarkedPaid marked, WireTime time) {
            var undo = marked.undo();
            return new Marked(
                    true,
                    marked.entries(),
                    marked.seconds(),
                    undo == null ? null : new Undo(undo.handle(), time.local(undo.expiresAt())));
        }
    }

    /** It can be taken back: {@code POST /api/v1/undo/{handle}}. */
    @WireRecord
    @Schema(name = "MarkedPaidUndo")
    record Undo(
            @Schema(example = "0b8f7a52-5f3c-4c63-9a52-2f0a8f1f7d10")
            String handle,

            @Schema(example = "2026-02-03T10:40:05", description = "app-zone wall clock") @Nullable String expiresAt) {}

    static UnbilledResource of(UnbilledView view, String currency) {
        return new UnbilledResource(
                view.until().toString(),
                currency,
                view.clients().stream().map(Client::of).toList(),
                Sum.of(view.all()),
                Sum.of(view.approved()),
                Sum.of(view.notApproved()));
    }
}
