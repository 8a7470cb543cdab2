package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ExportFile;
import io.timetracker.reporting.ReportExport;
import io.timetracker.reporting.ReportFormat;
import io.timetracker.reporting.ReportShelf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Files of what the page shows, and of the entries behind it. */
@Controller
@NeedsModule("reports")
class ReportExportController {

    private final ReportExport export;
    private final ReportShelf shelf;
    private final Zones zones;

    ReportExportController(ReportExport export, ReportShelf shelf, Zones zones) {
        this.export = export;
        this.shelf = shelf;
        this.zones = zones;
    }

    @GetMapping(ReportScreen.PATH + "/export")
    void report(Call call, HttpServletResponse response) throws IOException {
        var query = Asked.of(call, shelf).form().toQuery(zones.today());
        send(export.report(query, format(call), call.user()), response);
    }

    @GetMapping(ReportScreen.PATH + "/entries")
    void entries(Call call, HttpServletResponse response) throws IOException {
        var query = Asked.of(call, shelf).form().toQuery(zones.today());
        send(export.entries(query, format(call), call.user()), response);
    }

    private static ReportFormat format(Call call) {
        @Nullable String format = new Query(call.request()).text("format");
        return ReportFormat.of(format == null ? "" : format)
                .orElseThrow(() -> new Invalid("format", "validation.choice"));
    }

    /** The response is a parameter of the handlers, so that nobody looks for a page to show after it. */
    private static void send(ExportFile file, HttpServletResponse response) throws IOException {
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        file.writeTo(response.getOutputStream());
        response.flushBuffer();
    }
}
