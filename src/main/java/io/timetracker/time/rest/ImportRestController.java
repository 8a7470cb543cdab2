package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.time.ImportAsk;
import io.timetracker.time.ImportDates;
import io.timetracker.time.ImportDesk;
import io.timetracker.time.ImportId;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportView;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/time-entries")
@Tag(name = "Imports", description = "Own time out of CSV files")
class ImportRestController {

    private static final int MOST_PER_PAGE = 100;
    private static final int MOST_ROWS = 500;
    private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "tab", '\t');

    private final ImportDesk desk;
    private final CsvBody bodies;
    private final WireTime time;
    private final JsonMapper json;

    ImportRestController(ImportDesk desk, CsvBody bodies, WireTime time, JsonMapper json) {
        this.desk = desk;
        this.bodies = bodies;
        this.time = time;
        this.json = json;
    }

    @PostMapping("/import-csv")
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Import a CSV file; a row that is there already is passed over",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "A part `file`, JSON with `csv` or `data`, or the text itself",
                            content = {
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = Form.class)),
                                @Content(mediaType = "application/json", schema = @Schema(implementation = Text.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "Imported, also where every row failed",
            content = @Content(schema = @Schema(implementation = ImportAnswers.Done.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Taken, with `background`",
            content = @Content(schema = @Schema(implementation = ImportAnswers.Job.class)))
    @QueryParameter(name = "dry_run", kind = Kind.FLAG, text = "Only tells what would come of it")
    @QueryParameter(name = "background", kind = Kind.FLAG, text = "Answers at once; ask the job how far it is")
    @QueryParameter(
            name = "delimiter",
            values = {"comma", "semicolon", "tab", "auto"},
            text = "Comma unless told; `auto`: what the first line has most of")
    @QueryParameter(
            name = "dates",
            values = {"iso", "dmy", "mdy"},
            text = "How days are written; ISO 8601 unless told")
    @QueryParameter(
            name = "mapping",
            text =
                    "JSON object: header to the name of a column, where the header does not say it, such as `{\"Projekt\": \"project\"}`")
    ResponseEntity<Object> importCsv(Query query, @AuthenticationPrincipal CurrentUser user)
            throws IOException, ServletException {
        try (var file = bodies.of(query.request())) {
            var ask = ask(query);
            if (Boolean.TRUE.equals(query.flag("background"))) {
                return ResponseEntity.status(HttpStatus.ACCEPTED).body(job(desk.begin(file, ask, user)));
            }
            return ResponseEntity.ok(ImportAnswers.Done.of(desk.importNow(file, ask, user), ask.isTrial()));
        }
    }

    @Schema(name = "ImportForm")
    record Form(@Schema(type = "string", format = "binary") String file) {}

    @Schema(name = "ImportText")
    record Text(
            @Schema(example = "project_id,start_time,end_time\n1,2025-01-27T09:00:00,2025-01-27T17:00:00") @Nullable String csv,

            @Schema(description = "the same under another name") @Nullable String data) {}

    private ImportAsk ask(Query query) {
        return new ImportAsk(
                Boolean.TRUE.equals(query.flag("dry_run")),
                delimiter(query.text("delimiter")),
                mapping(query.text("mapping")),
                false,
                dates(query.text("dates")),
                null);
    }

    private static @Nullable Character delimiter(@Nullable String name) {
        if (name == null || "auto".equals(name)) {
            return name == null ? (Character) ',' : null;
        }
        var delimiter = DELIMITERS.get(name);
        if (delimiter == null) {
            throw new Invalid("delimiter", "validation.choice");
        }
        return delimiter;
    }

    private static ImportDates dates(@Nullable String name) {
        try {
            return name == null ? ImportDates.ISO : ImportDates.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("dates", "validation.choice");
        }
    }

    private Map<String, String> mapping(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException | NullPointerException malformed) {
            throw new Invalid("mapping", "validation.type");
        }
    }

    private ImportAnswers.Job job(ImportView view) {
        return new ImportAnswers.Job(true, ImportResource.of(view, time));
    }

    @GetMapping("/imports")
    @NeedsScope("read:time_entries")
    @Operation(summary = "List own imports, newest first")
    ImportAnswers.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = desk.list(query.page(MOST_PER_PAGE), user);
        var imports =
                page.items().stream().map(view -> ImportResource.of(view, time)).toList();
        return new ImportAnswers.Page(imports, Pagination.of(page));
    }

    @GetMapping("/import-csv/{id}")
    @NeedsScope("read:time_entries")
    @Operation(summary = "How far an import is, and what came of it")
    ImportAnswers.Job get(@PathVariable ImportId id, @AuthenticationPrincipal CurrentUser user) {
        return job(desk.get(id, user));
    }

    @GetMapping("/import-csv/{id}/rows")
    @NeedsScope("read:time_entries")
    @Operation(summary = "What became of each row")
    @QueryParameter(
            name = "outcome",
            values = {"created", "skipped", "failed"})
    @QueryParameter(name = "after", kind = Kind.NUMBER, text = "Behind this row")
    ImportAnswers.Rows rows(@PathVariable ImportId id, Query query, @AuthenticationPrincipal CurrentUser user) {
        var after = query.number("after");
        var rows = desk.rows(id, kind(query.text("outcome")), after == null ? 0 : after, MOST_ROWS, user);
        return new ImportAnswers.Rows(
                rows.stream().map(ImportResource.Row::of).toList(),
                rows.size() < MOST_ROWS ? null : (Integer) rows.getLast().row());
    }

    private static ImportOutcome.@Nullable Kind kind(@Nullable String name) {
        return java.util.Arrays.stream(ImportOutcome.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/import-csv/{id}/failed.csv")
    @NeedsScope("read:time_entries")
    @Operation(summary = "The rows that failed, with what is the matter with each, to be corrected and sent again")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void failed(@PathVariable ImportId id, HttpServletResponse response, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var rows = desk.failures(id, user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=failed-" + id.value() + ".csv");
        var file = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        rows.writeTo(file);
        file.flush();
    }

    @PostMapping("/import-csv/{id}/run")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Import in earnest what was tried in the background")
    ImportAnswers.Job run(@PathVariable ImportId id, @AuthenticationPrincipal CurrentUser user) {
        return job(desk.run(id, user));
    }

    @PostMapping("/import-csv/{id}/retry")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Try it once more, the columns read in another way")
    ImportAnswers.Job retry(
            @PathVariable ImportId id, @RequestBody ImportRetryBody body, @AuthenticationPrincipal CurrentUser user) {
        var columns = body.columns() == null
                ? desk.get(id, user).reading().columns()
                : ImportResource.columns(body.columns());
        return job(desk.retry(id, dates(body.dates()), columns, user));
    }

    @PostMapping("/import-csv/{id}/cancel")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Stop it; what is in stays in")
    ImportAnswers.Job cancel(@PathVariable ImportId id, @AuthenticationPrincipal CurrentUser user) {
        return job(desk.cancel(id, user));
    }
}
