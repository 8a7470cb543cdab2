package io.timetracker.reporting.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ExportFile;
import io.timetracker.reporting.ReportExport;
import io.timetracker.reporting.ReportFormat;
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
    private final Zones zones;

    ReportExportController(ReportExport export, Zones zones) {
        this.export = export;
        this.zones = zones;
    }

    @GetMapping(ReportScreen.PATH + "/export")
    void report(Call call) throws IOException {
        var query = ReportForm.of(call.request()).toQuery(zones.today());
        send(export.report(query, format(call), call.user()), call);
    }

    @GetMapping(ReportScreen.PATH + "/entries")
    void entries(Call call) throws IOException {
        var query = ReportForm.of(call.request()).toQuery(zones.today());
        send(export.entries(query, format(call), call.user()), call);
    }

    private static ReportFormat format(Call call) {
        @Nullable String format = new Query(call.request()).text("format");
        return ReportFormat.of(format == null ? "" : format)
                .orElseThrow(() -> new Invalid("format", "validation.choice"));
    }

    private static void send(ExportFile file, Call call) throws IOException {
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        call.response().setContentType(file.mediaType());
        call.response().setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        file.writeTo(call.response().getOutputStream());
        call.response().flushBuffer();
    }
}
