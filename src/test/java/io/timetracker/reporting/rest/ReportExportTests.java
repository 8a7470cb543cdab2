package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Tag("engine")
class ReportExportTests extends ApplicationTest {

    private static final String EXPORT = "/api/v1/reports/export";
    private static final String ENTRIES = "/api/v1/reports/export-entries";
    private static final String HOSTILE = "=1+1, \"Grün\" \uD83D\uDCA5";

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private ProjectView website;
    private ProjectView shop;

    @BeforeEach
    void adaHasTwoProjects() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
    }

    private void log(long project, String start, String end, Object... more) {
        var body = new HashMap<String, Object>(Map.of("project_id", project, "start_time", start, "end_time", end));
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        as(ada).post("/api/v1/time-entries", body).expect(201);
    }

    private void threeTimesTwentyMinutes() {
        log(website.id().value(), "2025-03-03T09:00", "2025-03-03T09:20");
        log(website.id().value(), "2025-03-04T09:00", "2025-03-04T09:20");
        log(shop.id().value(), "2025-03-04T10:00", "2025-03-04T10:20");
    }

    private static Map<String, Object> march(Object... more) {
        var body = new HashMap<String, Object>(Map.of("start_date", "2025-03-01", "end_date", "2025-03-31"));
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return body;
    }

    private HttpResponse<byte[]> file(Person reader, String path, Map<String, ?> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + reader.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<List<String>> csv(String path, Map<String, ?> body) throws IOException {
        return csv(ada, path, body);
    }

    private List<List<String>> csv(Person reader, String path, Map<String, ?> body) throws IOException {
        var text = new String(file(reader, path + "?format=csv", body).body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        var rows = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            parser.forEach(row -> rows.add(row.toList()));
        }
        return rows;
    }

    private List<Row> sheet(String path, Map<String, ?> body) throws IOException {
        var bytes = file(ada, path + "?format=xlsx", body).body();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return book.getFirstSheet().read();
        }
    }

    private List<String> pages(Map<String, ?> body) throws IOException {
        var pages = new ArrayList<String>();
        try (var pdf = new PdfReader(file(ada, EXPORT + "?format=pdf", body).body())) {
            var extractor = new PdfTextExtractor(pdf);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page));
            }
        }
        return pages;
    }

    @Test
    void threeTimesTwentyMinutesAreAnHourOnEveryFaceAndInEveryFile() throws IOException {
        threeTimesTwentyMinutes();
        var query = march("group_by", List.of("project"));

        var rest = as(ada).post("/api/v1/reports/query", query).expect(200);
        assertThat(rest.at("/report/totals/hours").decimalValue()).isEqualByComparingTo("1.00");
        var graph = as(ada).graphQl("""
                        { report(query: {startDate: "2025-03-01", endDate: "2025-03-31", groupBy: [PROJECT]}) { totals { hours } } }
                        """);
        assertThat(graph.at("/data/report/totals/hours").decimalValue()).isEqualByComparingTo("1.00");
        var page = browser(ada)
                .get("/reports?preset=own&from=2025-03-01&until=2025-03-31&group=project")
                .expect(200);
        assertThat(page.text("#report-totals")).startsWith("Hours 1.00");
        assertThat(page.text("#report-table tfoot")).startsWith("Total 1.00");
        assertThat(csv(EXPORT, query).getLast()).startsWith("Total", "1.00");
        assertThat(sheet(EXPORT, query).getLast().getCellAsNumber(1).orElseThrow())
                .isEqualByComparingTo("1.00");
        assertThat(String.join(" ", pages(query))).contains("Total 1.00");

        var saved = as(ada).post("/api/v1/reports/saved", Map.of("name", "March", "query", query))
                .expect(201)
                .number("/saved_report/id");
        var url = as(ada).post("/api/v1/reports/saved/" + saved + "/links", Map.of())
                .expect(201)
                .text("/url");
        var link = url.substring(url.indexOf("/r/"));
        assertThat(browser().get(link).expect(200).text("#report-table tfoot")).startsWith("Total 1.00");
        assertThat(browser().get(link + "/report.csv").expect(200).body()).contains("Total,1.00,");
        assertThat(browser(ada)
                        .get("/reports/export?preset=own&from=2025-03-01&until=2025-03-31&group=project&format=csv")
                        .expect(200)
                        .body())
                .contains("Total,1.00,");
    }

    @Test
    void threeTimesTwentyMinutesAreAnHourInEveryFile() throws IOException {
        threeTimesTwentyMinutes();
        var query = march("group_by", List.of("day", "project"));

        var csv = csv(EXPORT, query);
        assertThat(csv)
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of("Day", "Project", "Hours", "Billable hours"),
                        List.of("2025-03-03", website.name(), "0.34", "0.34"),
                        List.of("2025-03-04", shop.name(), "0.33", "0.33"),
                        List.of("2025-03-04", website.name(), "0.33", "0.33"),
                        List.of("Total", "", "1.00", "1.00"));
        assertThat(csv.getFirst().subList(4, 7)).containsExactly("Amount, EUR", "Entries", "Billable %");
        assertThat(csv.getLast().subList(4, 7)).containsExactly("0.00", "3", "100.0");

        var sheet = sheet(EXPORT, query);
        assertThat(sheet).hasSize(5);
        assertThat(sheet.get(0).getCellText(2)).isEqualTo("Hours");
        assertThat(sheet.get(1).getCell(0).asDate()).isEqualTo("2025-03-03T00:00:00");
        assertThat(sheet.get(1).getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(sheet.get(1).getCell(2).asNumber()).isEqualByComparingTo("0.34");
        assertThat(sheet.get(1).getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(sheet.get(4).getCellText(0)).isEqualTo("Total");
        assertThat(sheet.get(4).getCell(2).asNumber()).isEqualByComparingTo("1");

        assertThat(pages(query))
                .singleElement()
                .satisfies(page -> assertThat(words(page))
                        .contains(
                                "Time report",
                                "1 Mar 2025 – 31 Mar 2025",
                                "Mon 3 Mar 2025",
                                website.name(),
                                "0.34",
                                "Page 1 of 1")
                        .contains("Total 1.00 1.00 0.00 3 100.0"));
    }

    private static String words(String page) {
        return page.replaceAll("\\s+", " ");
    }

    @Test
    void theFileSaysWhatTheReportSays() throws IOException {
        threeTimesTwentyMinutes();
        log(website.id().value(), "2025-02-03T09:00", "2025-02-03T10:40", "billable", false);
        var query = march("group_by", List.of("project"), "compare", true);

        var report = as(ada).post("/api/v1/reports/query", query).expect(200);
        var csv = csv(EXPORT, query);

        assertThat(csv.getFirst().subList(6, 11))
                .containsExactly(
                        "Hours before",
                        "Billable hours before",
                        "Amount before, EUR",
                        "Entries before",
                        "Billable % before");
        var rows = report.at("/report/rows").valueStream().toList();
        assertThat(csv).hasSize(rows.size() + 2);
        for (var place = 0; place < rows.size(); place++) {
            assertThat(csv.get(place + 1).get(0))
                    .isEqualTo(rows.get(place).at("/keys/0/name").asString());
            assertThat(new BigDecimal(csv.get(place + 1).get(1)))
                    .isEqualByComparingTo(rows.get(place).at("/totals/hours").decimalValue());
        }
        assertThat(csv.get(1).subList(6, 11)).containsExactly("1.67", "0.00", "0.00", "1", "0.0");
        assertThat(csv.get(2).subList(6, 11)).containsExactly("0.00", "0.00", "0.00", "0", "0.0");
        assertThat(csv.getLast().subList(6, 11)).containsExactly("1.67", "0.00", "0.00", "1", "0.0");
        assertThat(words(pages(query).getFirst())).contains("Compared with 1 Feb 2025 – 28 Feb 2025");
    }

    @Test
    void stretchesOfTimeAndWhatIsNoneHaveNames() throws IOException {
        log(website.id().value(), "2025-03-03T09:00", "2025-03-03T10:00", "billable", false);

        assertThat(csv(EXPORT, march("group_by", List.of("month", "quarter", "year")))
                        .get(1))
                .startsWith("2025-03", "2025-Q1", "2025");
        assertThat(csv(EXPORT, march("group_by", List.of("client", "task", "tag")))
                        .get(1)
                        .subList(1, 3))
                .containsExactly("No task", "No tag");
        assertThat(csv(EXPORT, march("group_by", List.of("billable", "user"))).get(1))
                .startsWith("Not billable", ada.user().account().displayName());
        var whole = csv(EXPORT, march());
        assertThat(whole).hasSize(2);
        assertThat(whole.get(1).getFirst()).isEqualTo("1.00");
        assertThat(sheet(EXPORT, march("group_by", List.of("month", "year")))
                        .get(1)
                        .getCell(1)
                        .asNumber())
                .isEqualByComparingTo("2025");
        assertThat(words(pages(march("group_by", List.of("week", "quarter", "month")))
                        .getFirst()))
                .contains("Week from 3 Mar 2025")
                .contains("Q1 2025")
                .contains("March 2025");
        assertThat(csv(EXPORT, march("group_by", List.of("week"))).get(1)).startsWith("2025-03-03");
        assertThat(words(pages(march("group_by", List.of("tag"))).getFirst())).contains("once in the total");
    }

    @Test
    void whatPeopleWroteIsNoFormulaAndKeepsItsLetters() throws IOException {
        var name = HOSTILE + world.unique(" ");
        var project = world.project(ada, name);
        log(project, "2025-03-03T09:00", "2025-03-03T10:00", "notes", "@cmd, \"Größe\"\nzweite Zeile \uD83D\uDE80");
        log(project, "2025-03-02T09:00", "2025-03-02T10:00", "notes", "-2+3", "tags", "+tag,b");

        assertThat(csv(EXPORT, march("group_by", List.of("project"))).get(1).getFirst())
                .isEqualTo("'" + name);
        var entries = csv(ENTRIES, march());
        assertThat(entries.get(1).get(6)).isEqualTo("'" + name);
        assertThat(entries.get(1).get(10)).isEqualTo("'@cmd, \"Größe\"\nzweite Zeile \uD83D\uDE80");
        assertThat(entries.get(2).get(10)).isEqualTo("'-2+3");
        assertThat(entries.get(2).get(9)).isEqualTo("'+tag, b");

        assertThat(sheet(EXPORT, march("group_by", List.of("project"))).get(1).getCellText(0))
                .isEqualTo(name);
        var sheet = sheet(ENTRIES, march());
        assertThat(sheet.get(1).getCell(6).getFormula()).isNull();
        assertThat(sheet.get(1).getCellText(6)).isEqualTo(name);
        assertThat(sheet.get(1).getCellText(10)).isEqualTo("@cmd, \"Größe\"\nzweite Zeile \uD83D\uDE80");

        assertThat(words(pages(march("group_by", List.of("project"))).getFirst()))
                .contains("=1+1, \"Grün\" \u25A1");
    }

    @Test
    void entriesAreAllThereAndAddUpToTheReport() throws IOException {
        threeTimesTwentyMinutes();
        log(
                shop.id().value(),
                "2025-03-30T23:00",
                "2025-03-31T00:30",
                "billable",
                false,
                "notes",
                "late",
                "tags",
                "a, b");
        log(shop.id().value(), "2025-02-28T23:00", "2025-02-28T23:30");

        var csv = csv(ENTRIES, march());
        assertThat(csv.getFirst())
                .containsExactly(
                        "Date",
                        "Start",
                        "End",
                        "Duration",
                        "Hours",
                        "Person",
                        "Project",
                        "Client",
                        "Task",
                        "Tags",
                        "Notes",
                        "Billable",
                        "Paid",
                        "Amount, EUR");
        var client = csv.get(1).get(7);
        assertThat(client).isNotBlank();
        assertThat(csv.get(1))
                .containsExactly(
                        "2025-03-30",
                        "2025-03-30 23:00:00",
                        "2025-03-31 00:30:00",
                        "01:30:00",
                        "1.50",
                        ada.user().account().displayName(),
                        shop.name(),
                        client,
                        "",
                        "a, b",
                        "late",
                        "No",
                        "No",
                        "0.00");
        assertThat(csv.stream().skip(1).map(row -> row.get(0)))
                .containsExactly("2025-03-30", "2025-03-04", "2025-03-04", "2025-03-03");
        assertThat(csv.stream().skip(1).map(row -> new BigDecimal(row.get(4))).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("2.50");
        assertThat(csv.get(2).get(3)).isEqualTo("00:20:00");

        assertThat(csv(ENTRIES, march("filter", Map.of("tags", List.of("B"))))).hasSize(2);
        assertThat(csv(
                        ENTRIES,
                        march(
                                "filter",
                                Map.of("project_ids", List.of(website.id().value()), "billable", true))))
                .hasSize(3);
        assertThat(csv(ENTRIES, march("filter", Map.of("approved", true)))).hasSize(1);
        assertThat(csv(ENTRIES, march("filter", Map.of("approved", false)))).hasSize(5);

        var sheet = sheet(ENTRIES, march());
        assertThat(sheet).hasSize(5);
        assertThat(sheet.get(1).getCell(1).asDate()).isEqualTo("2025-03-30T23:00:00");
        assertThat(sheet.get(1).getCell(3).asNumber()).isEqualByComparingTo("0.0625");
        assertThat(sheet.get(1).getCell(4).asNumber()).isEqualByComparingTo("1.5");
    }

    @Test
    void timeWithoutAClockHasALengthAndNoStart() throws IOException {
        log(website.id().value(), "2025-03-03T09:00", "2025-03-03T10:30");
        jdbc.sql("update time_entry set timed = false where user_id = ?")
                .param(ada.id().value())
                .update();

        assertThat(csv(ENTRIES, march()).get(1)).startsWith("2025-03-03", "", "", "01:30:00", "1.50");
    }

    /** Several reads of some entries each: none is lost, none is there twice, names and all. */
    @Test
    void moreEntriesThanAreReadTogetherAreAllThere() throws IOException {
        log(website.id().value(), "2025-03-03T09:00", "2025-03-03T09:20");
        copies(5000);
        var last = world.uniqueProject(ada, "Last");
        log(last.id().value(), "2025-03-01T09:00", "2025-03-01T09:20");

        var few =
                statements.during(() -> file(ada, ENTRIES + "?format=csv", march("filter", Map.of("search", "none"))));
        var all = statements.during(() -> file(ada, ENTRIES + "?format=csv", march()));
        var csv = csv(ENTRIES, march());

        assertThat(csv).hasSize(5003);
        assertThat(csv.stream().filter(row -> row.contains(last.name()))).hasSize(1);
        assertThat(csv.stream().skip(1).map(row -> row.get(10)).distinct()).hasSize(5001);
        assertThat(csv.stream().skip(1).map(row -> new BigDecimal(row.get(4))).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(as(ada).post("/api/v1/reports/query", march("filter", Map.of("approved", false)))
                        .expect(200)
                        .at("/report/totals/hours")
                        .decimalValue());
        // three reads, and names and rates of two projects, each once
        assertThat(all.size() - few.size()).isLessThanOrEqualTo(3 + 2 * 5);
        assertThat(sheet(ENTRIES, march())).hasSize(5003);
    }

    /** Half of them at the same moment as others. */
    private void copies(int count) {
        var columns =
                "project_id, client_id, task_id, duration_seconds, worked_seconds, break_seconds, timed, source, billable, paid, "
                        + "version, created_at, updated_at, user_id";
        for (var copy = 0; copy < count; copy += 500) {
            var some = new ArrayList<String>();
            for (var one = copy; one < Math.min(count, copy + 500); one++) {
                var start = "timestamp '2025-03-%02d %02d:%02d:00'".formatted(1 + one / 2 % 30, one % 10, one / 2 % 60);
                some.add("select %s, %s, %s, 'copy %d' from time_entry where user_id = %d and notes is null"
                        .formatted(columns, start, start, one, ada.id().value()));
            }
            jdbc.sql("insert into time_entry (" + columns + ", start_time, end_time, notes) "
                            + String.join(" union all ", some))
                    .update();
        }
    }

    @Test
    void onlyThoseWhoMayAskForTheReportGetTheFile() throws IOException {
        threeTimesTwentyMinutes();
        var others = march("filter", Map.of("user_ids", List.of(ada.id().value())));
        var grace = world.person("grace");

        for (var path : List.of(EXPORT, ENTRIES)) {
            var refused = as(grace).post(path + "?format=csv", others).expect(403);
            assertThat(refused.header("Content-Type")).startsWith("application/json");
            assertThat(refused.header("Content-Disposition")).isNull();
            as(world.narrow(ada, "read:time_entries"))
                    .post(path + "?format=csv", march())
                    .expect(403);
            anonymous().post(path + "?format=csv", march()).expect(401);
        }
        assertThat(csv(grace, ENTRIES, march())).hasSize(1);
        assertThat(csv(world.person("manager", Role.MANAGER), ENTRIES, others)).hasSize(4);
        assertThat(csv(grace, EXPORT, march("group_by", List.of("project"))).getLast())
                .startsWith("Total", "0.00");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        for (var path : List.of(EXPORT, ENTRIES)) {
            refused(path, march(), "format");
            refused(path + "?format=docx", march(), "format");
            refused(path + "?format=csv", Map.of(), "start_date");
            refused(path + "?format=csv", march("group_by", List.of("colour")), "group_by");
            refused(path + "?format=csv", march("filter", Map.of("user", 1)), "filter.user");
        }
        refused(ENTRIES + "?format=pdf", march(), "format");
    }

    private void refused(String path, Map<String, ?> body, String field) {
        assertThat(as(ada).post(path, body)
                        .expect(400)
                        .json()
                        .path("errors")
                        .path(field)
                        .isArray())
                .as(path + " " + body + " " + field)
                .isTrue();
    }

    @Test
    void aFileHasANameAndATypeWhateverIsAccepted() {
        var csv = file(ada, EXPORT + "?format=CSV", march(), "Accept", "text/csv", "Idempotency-Key", "k1");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"report_2025-03-01_2025-03-31.csv\"");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");

        var xlsx = file(ada, ENTRIES + "?format=xlsx", march(), "Accept", "*/*");
        assertThat(xlsx.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"entries_2025-03-01_2025-03-31.xlsx\"");
        assertThat(xlsx.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        var pdf = file(ada, EXPORT + "?format=pdf", march(), "Accept", "application/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        // asking again is answered anew
        var again = file(ada, EXPORT + "?format=pdf", march(), "Idempotency-Key", "k1");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }
}
