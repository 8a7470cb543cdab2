package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.reporting.Payroll;
import io.timetracker.reporting.PayrollRow;
import io.timetracker.time.TimesheetStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** */
@RestController
@Tag(name = ReportRestController.TAG)
class PayrollRestController {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "user_id",
                    "username",
                    "week_year",
                    "week_number",
                    "period_start",
                    "period_end",
                    "hours",
                    "billable_hours",
                    "non_billable_hours")
            .get();

    private final Payroll payroll;

    PayrollRestController(Payroll payroll) {
        this.payroll = payroll;
    }

    @GetMapping("/api/v1/exports/payroll")
    @NeedsScope("read:reports")
    @Operation(
            summary = "Hours of people by ISO week, as a file",
            description = "A week belongs to the file with the days that were asked for, and is named whole.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @QueryParameter(name = "start_date", kind = Kind.DATE, required = true)
    @QueryParameter(name = "end_date", kind = Kind.DATE, required = true, text = "Belongs to it")
    @QueryParameter(
            name = "user_id",
            kind = Kind.ID,
            text = "For administrators, everybody unless told; others their own")
    @QueryParameter(
            name = "approved_only",
            kind = Kind.FLAG,
            text = "Only days of approved periods, not of closed ones")
    @QueryParameter(name = "closed_only", kind = Kind.FLAG, text = "Only days of closed periods")
    void payroll(Query query, HttpServletResponse response, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var range = RequiredRange.of(query);
        var rows = payroll.weeks(range, query.id("user_id", UserId::new), standing(query), user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=payroll_export_%s_%s.csv".formatted(range.first(), range.last()));
        var file = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        write(rows, file);
        file.flush();
    }

    private static Set<TimesheetStatus> standing(Query query) {
        var standing = EnumSet.noneOf(TimesheetStatus.class);
        if (Boolean.TRUE.equals(query.flag("approved_only"))) {
            standing.add(TimesheetStatus.APPROVED);
        }
        if (Boolean.TRUE.equals(query.flag("closed_only"))) {
            standing.add(TimesheetStatus.CLOSED);
        }
        return standing;
    }

    private static void write(List<PayrollRow> rows, Appendable file) throws IOException {
        var printer = new CSVPrinter(file, FORMAT);
        for (var row : rows) {
            printer.printRecord(
                    row.user().value(),
                    harmless(row.username()),
                    row.year(),
                    row.week(),
                    row.monday(),
                    row.sunday(),
                    hours(row.seconds()),
                    hours(row.billableSeconds()),
                    hours(row.seconds() - row.billableSeconds()));
        }
        printer.flush();
    }

    /** No formula for the program that opens the file. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\-].*") ? "'" + cell : cell;
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
