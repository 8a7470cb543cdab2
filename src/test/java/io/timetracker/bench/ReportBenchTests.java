package io.timetracker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Api;
import io.timetracker.testing.AppProcess;
import io.timetracker.testing.Database;
import io.timetracker.testing.TestServers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast reports are, and how that grows with what there is: demo data of each size on the MySQL-family server, asked over HTTP
 * of one process each, one after the other in turns. Prints the tables of {@code docs/operations/performance.md}; asserts what is
 * counted, never what is timed.
 */
@Tag("bench")
class ReportBenchTests {

    private static final int TIMES = Integer.getInteger("bench.times", 40);
    private static final String HEAP = "-Xmx256m";
    private static final int MOST_OF_EXCEL = 1_048_576;

    enum Size {
        S,
        M,
        L
    }

    @Test
    void reportsGrowSlowerThanWhatTheyReport() throws Exception {
        var nodes = new EnumMap<Size, Node>(Size.class);
        try {
            for (var size : sizes()) {
                nodes.put(size, Node.filled(size));
            }
            var lines = new ArrayList<String>();
            filled(nodes, lines);
            asked(nodes, lines);
            if (!Boolean.getBoolean("bench.no-files")) {
                exported(nodes.get(sizes().getLast()), lines);
            }
            Files.createDirectories(Path.of("target", "bench"));
            Files.write(Path.of("target", "bench", "reports.md"), lines);
            lines.forEach(System.out::println);
        } finally {
            nodes.values().forEach(Node::close);
        }
    }

    private static List<Size> sizes() {
        return Stream.of(System.getProperty("bench.sizes", "S,M,L").split(","))
                .map(Size::valueOf)
                .toList();
    }

    private static void filled(Map<Size, Node> nodes, List<String> lines) throws SQLException {
        lines.add("Server: " + TestServers.mysql().version() + ", Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, heap of the application " + HEAP.substring(4));
        lines.add("");
        lines.add("| Size | Entries | Roll-up rows | of them by year |");
        lines.add("|---|---|---|---|");
        for (var node : nodes.entrySet()) {
            lines.add("| %s | %,d | %,d | %,d |"
                    .formatted(
                            node.getKey(),
                            node.getValue().count("time_entry"),
                            node.getValue().count("roll_up"),
                            node.getValue().count("roll_up where grain = 'y'")));
        }
        lines.add("");
    }

    private static void asked(Map<Size, Node> nodes, List<String> lines) throws Exception {
        lines.add("| Asked over HTTP, ms: median (p95) | " + String.join(" | ", names(nodes)) + " | last ÷ first |");
        lines.add("|---|" + "---|".repeat(nodes.size() + 1));
        var year = LocalDate.now().getYear() - 1;
        var whole = Map.of("start_date", year + "-01-01", "end_date", year + "-12-31");
        var rolling = Map.of("start_date", year + "-04-08", "end_date", (year + 1) + "-04-07");
        var calls = new LinkedHashMap<String, Asked>();
        calls.put("empty answer (`/api/v1/info`)", node -> node.get("/api/v1/info"));
        calls.put("a calendar year, everybody, the total", node -> node.query(whole));
        calls.put("a calendar year, everybody, by month", node -> node.query(whole, "month"));
        calls.put("a calendar year, everybody, by person", node -> node.query(whole, "user"));
        calls.put("a calendar year, everybody, by project", node -> node.query(whole, "project"));
        calls.put("a calendar year, everybody, by client and month", node -> node.query(whole, "client", "month"));
        calls.put("365 days from 8 April, everybody, by project", node -> node.query(rolling, "project"));
        calls.put(
                "R-01 summary of a calendar year, everybody",
                node -> node.get("/api/v1/reports/summary?start_date=" + year + "-01-01&end_date=" + year + "-12-31"));
        calls.put(
                "R-01 summary of the year to today, everybody",
                node -> node.get(
                        "/api/v1/reports/summary?start_date=" + LocalDate.now().minusYears(1)));
        calls.put("a calendar year, everybody, by day", node -> node.query(whole, "day"));
        calls.put("a calendar year, everybody, by tag (reads entries)", node -> node.query(whole, "tag"));
        for (var call : calls.entrySet()) {
            var times = call.getKey().contains("reads entries") ? 6 : TIMES;
            var timings = new ArrayList<Timing>();
            for (var node : nodes.values()) {
                timings.add(Timing.of(times, () -> call.getValue().of(node)));
            }
            lines.add("| " + call.getKey() + " | "
                    + String.join(" | ", timings.stream().map(Timing::shown).toList()) + " | "
                    + timings.getLast().times(timings.getFirst()) + " |");
        }
        lines.add("");
    }

    private static List<String> names(Map<Size, Node> nodes) {
        return nodes.keySet().stream().map(Size::name).toList();
    }

    interface Asked {
        void of(Node node) throws Exception;
    }

    /** With the heap that the node has: what does not fit fails here. */
    private static void exported(Node node, List<String> lines) throws Exception {
        var entries = node.count("time_entry where end_time is not null");
        lines.add("| All entries as a file, heap " + HEAP.substring(4) + " | Rows | MB | s | Rows per s |");
        lines.add("|---|---|---|---|---|");
        var plain = file("plain.csv");
        var start = System.nanoTime();
        var rows = node.plainCsv(plain);
        lines.add(exported("plain JDBC to CSV", rows, Files.size(plain), start));
        for (var format : List.of("csv", "xlsx")) {
            var file = file("entries." + format);
            start = System.nanoTime();
            try (var body = node.export(format);
                    var out = Files.newOutputStream(file)) {
                body.transferTo(out);
            }
            lines.add(exported(format, entries, Files.size(file), start));
            assertThat(format.equals("csv") ? lines(file) : Workbook.rows(file))
                    .as(format)
                    .isEqualTo(entries + 1);
        }
        lines.add("");
        lines.add("Most memory of the process: " + node.peak() + " MB resident.");
        assertThat(entries).isLessThan(MOST_OF_EXCEL);
    }

    private static Path file(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "bench")).resolve(name);
    }

    private static String exported(String what, long rows, long bytes, long start) {
        var seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT, "| %s | %,d | %.1f | %.1f | %,.0f |", what, rows, bytes / 1e6, seconds, rows / seconds);
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isEmpty()).count();
        }
    }

    /** An installation of one size, and an administrator who asks it. */
    private record Node(AppProcess process, Database database, String token, Api api) {

        private static final String PASSWORD = "correct-horse-battery";

        static Node filled(Size size) {
            var database = TestServers.mysql().freshDatabase("bench");
            var process = AppProcess.configured()
                    .environment("TIMETRACKER_ADMIN_USERNAME", "root")
                    .environment("TIMETRACKER_ADMIN_PASSWORD", PASSWORD)
                    .property("timetracker.rate-limit.token-per-minute", "1000000")
                    .property("timetracker.rate-limit.token-per-hour", "1000000")
                    .property("timetracker.demo", size.name())
                    .jvmOption(HEAP)
                    .jvmOption("-XX:TieredStopAtLevel=4")
                    .on(database, TestServers.redis())
                    .patience(Duration.ofMinutes(40))
                    .start();
            var token = process.api(null)
                    .post("/api/v1/auth/login", Map.of("username", "root", "password", PASSWORD))
                    .expect(200)
                    .text("/token");
            var node = new Node(process, database, token, process.api(token).unchecked());
            node.awaitAddedUp();
            return node;
        }

        /** The people of the demo are added up after the start, one after the other. */
        private void awaitAddedUp() {
            while (true) {
                var state = api.get("/api/v1/reports/roll-ups").expect(200);
                if (state.number("/roll_ups/ready") >= state.number("/roll_ups/people")) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }

        void get(String path) {
            api.get(path).expect(200);
        }

        void query(Map<String, String> range, String... groups) {
            var body = new LinkedHashMap<String, Object>(range);
            body.put("group_by", List.of(groups));
            api.post("/api/v1/reports/query", body).expect(200);
        }

        InputStream export(String format) throws Exception {
            return process.stream(token, "/api/v1/reports/export-entries?format=" + format, """
                    {"start_date": "1990-01-01", "end_date": "2100-01-01"}""");
        }

        long count(String rows) throws SQLException {
            try (var connection = database.connect();
                    var result = connection.createStatement().executeQuery("select count(*) from " + rows)) {
                result.next();
                return result.getLong(1);
            }
        }

        /** The floor: the same columns, read and written one row after the other. */
        long plainCsv(Path file) throws SQLException, IOException {
            try (var connection = database.connect();
                    var statement =
                            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                    var out = Files.newBufferedWriter(file)) {
                statement.setFetchSize(Integer.MIN_VALUE);
                try (var result = statement.executeQuery("""
                        select e.start_time, e.end_time, e.duration_seconds, u.username, p.name, t.name, e.notes, e.tags, e.billable, e.paid
                        from time_entry e join app_user u on u.id = e.user_id left join project p on p.id = e.project_id
                        left join task t on t.id = e.task_id where e.end_time is not null order by e.start_time desc, e.id desc""")) {
                    return written(result, out);
                }
            }
        }

        private static long written(ResultSet result, BufferedWriter out) throws SQLException, IOException {
            var columns = result.getMetaData().getColumnCount();
            var rows = 0L;
            while (result.next()) {
                for (var column = 1; column <= columns; column++) {
                    out.append(column == 1 ? "" : ",").append(result.getString(column));
                }
                out.append("\r\n");
                rows++;
            }
            return rows;
        }

        long peak() throws IOException {
            return process.mostMemory() >> 20;
        }

        void close() {
            process.close();
        }
    }

    /** Counts rows of a workbook without holding it. */
    private static final class Workbook {

        static long rows(Path file) throws IOException {
            try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile());
                    var rows = workbook.getFirstSheet().openStream()) {
                return rows.count();
            }
        }

        private Workbook() {}
    }
}
