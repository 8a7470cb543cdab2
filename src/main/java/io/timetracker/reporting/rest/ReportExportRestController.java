package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.reporting.ExportFile;
import io.timetracker.reporting.ReportExport;
import io.timetracker.reporting.ReportFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports")
@Tag(name = ReportRestController.TAG)
class ReportExportRestController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final ReportExport export;
    private final Zones zones;

    ReportExportRestController(ReportExport export, Zones zones) {
        this.export = export;
        this.zones = zones;
    }

    @PostMapping("/export")
    @NeedsScope("read:reports")
    @Operation(summary = "A report as a file", description = """
                    What `/reports/query` answers: the same rows, order and rounded numbers, a header and a row of totals; with `compare` the \
                    numbers of the period before stand beside them. CSV is RFC 4180 in UTF-8 with a byte order mark; texts that a \
                    spreadsheet would take for a formula begin with an apostrophe there.""")
    @QueryParameter(
            name = "format",
            values = {"csv", "xlsx", "pdf"},
            text = "Required")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    void export(
            Query query,
            @RequestBody ReportQueryBody body,
            HttpServletResponse response,
            @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var format = format(query);
        send(export.report(body.toQuery(zones.today()), format, user), response);
    }

    @PostMapping("/export-entries")
    @NeedsScope("read:reports")
    @Operation(summary = "The entries behind a report as a file", description = """
                    All finished entries that the range and the filter mean, however many, the newest start first; groups and `compare` do not \
                    matter. Days and times are those of the app zone; time without a clock has no start and no end. Hours and amounts \
                    are rounded so that they add up to the totals of the report; `Duration` is exact.""")
    @QueryParameter(
            name = "format",
            values = {"csv", "xlsx"},
            text = "Required")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    void exportEntries(
            Query query,
            @RequestBody ReportQueryBody body,
            HttpServletResponse response,
            @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var format = format(query);
        send(export.entries(body.toQuery(zones.today()), format, user), response);
    }

    private static ReportFormat format(Query query) {
        var name = query.text("format");
        if (name == null) {
            throw new Invalid("format", "validation.required");
        }
        return ReportFormat.of(name).orElseThrow(() -> new Invalid("format", "validation.choice"));
    }

    private static void send(ExportFile file, HttpServletResponse response) throws IOException {
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        file.writeTo(response.getOutputStream());
        response.flushBuffer();
    }
}
