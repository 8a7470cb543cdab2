package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.reporting.UnbilledTime;
import io.timetracker.time.Payments;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports/unbilled")
@Tag(name = ReportRestController.TAG)
class UnbilledRestController {

    private final UnbilledTime unbilled;
    private final Payments payments;
    private final CurrentSettings settings;
    private final WireTime time;
    private final Zones zones;

    UnbilledRestController(
            UnbilledTime unbilled, Payments payments, CurrentSettings settings, WireTime time, Zones zones) {
        this.unbilled = unbilled;
        this.payments = payments;
        this.settings = settings;
        this.time = time;
        this.zones = zones;
    }

    @GetMapping
    @NeedsScope("read:reports")
    @Operation(
            summary = "Billable time that is not paid, by client and project",
            description =
                    "Finished, at the rates of its days. Own work; for administrators and managers everybody's. Rows add up to their totals.")
    @ApiResponse(responseCode = "200", description = "What can be billed", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @QueryParameter(name = "until", kind = Kind.DATE, text = "The last day, which belongs to it; today unless told")
    @QueryParameter(name = "client_id", kind = Kind.ID, text = "All unless told")
    UnbilledResource.Answer unbilled(Query query, @AuthenticationPrincipal CurrentUser user) {
        var clients = Stream.ofNullable(query.id("client_id", ClientId::new)).toList();
        var view = unbilled.until(until(query), clients, user);
        return new UnbilledResource.Answer(
                UnbilledResource.of(view, settings.get().currency()));
    }

    /** What cannot be read is refused: the numbers would be of other days. */
    private LocalDate until(Query query) {
        var text = query.text("until");
        return text == null
                ? zones.today()
                : WireTime.date(text).orElseThrow(() -> new Invalid("until", "validation.date"));
    }

    @PostMapping("/mark-paid")
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Mark what a client was billed for as paid",
            description =
                    "For administrators. All of it in one transaction, approved and locked or not, or nothing: 409 `unpaid_changed` "
                            + "when it is not as many entries and seconds as expected, 400 `nothing_changed` when none were and there are none. "
                            + "`POST /api/v1/undo/{handle}` takes it back.")
    @ApiResponse(responseCode = "200", description = "Marked", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    UnbilledResource.Marked markPaid(@RequestBody MarkPaidBody body, @AuthenticationPrincipal CurrentUser user) {
        return UnbilledResource.Marked.of(payments.markPaid(body.toCommand(), user), time);
    }
}
