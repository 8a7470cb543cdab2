package io.timetracker.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an imported file means. The first name of each is its own, the others are the contract's. */
public enum ImportColumn {
    PROJECT_ID(List.of("project_id"), List.of()),
    PROJECT(List.of("project"), List.of("project_name", "projekt", "progetto", "projet", "proyecto")),
    CLIENT(List.of("client"), List.of("client_name", "customer", "kunde", "cliente")),
    TASK_ID(List.of("task_id"), List.of()),
    TASK(List.of("task"), List.of("task_name", "activity", "aufgabe", "tätigkeit", "attività")),
    START(
            List.of("start_time", "start"),
            List.of(
                    "from",
                    "begin",
                    "started_at",
                    "time_in",
                    "von",
                    "beginn",
                    "startzeit",
                    "inizio",
                    "début",
                    "inicio")),
    END(
            List.of("end_time", "end"),
            List.of("to", "until", "stop", "ended_at", "time_out", "bis", "ende", "endzeit", "fine", "fin")),
    START_DATE(List.of("start_date"), List.of("date", "day", "datum", "startdatum", "data", "fecha")),
    END_DATE(List.of("end_date"), List.of("enddatum")),
    NOTES(
            List.of("notes", "description"),
            List.of("note", "comment", "memo", "beschreibung", "bemerkung", "notiz", "descrizione", "descripción")),
    TAGS(List.of("tags"), List.of("tag", "labels", "schlagwörter", "etichette")),
    BILLABLE(List.of("billable"), List.of("is_billable", "abrechenbar", "fatturabile")),
    DURATION(
            List.of("duration"),
            List.of(
                    "hours",
                    "duration_(h)",
                    "duration_(decimal)",
                    "time_(h)",
                    "time_(decimal)",
                    "dauer",
                    "stunden",
                    "durata",
                    "ore"));

    private final List<String> names;
    private final List<String> guesses;

    ImportColumn(List<String> names, List<String> guesses) {
        this.names = names;
        this.guesses = guesses;
    }

    /** The column that a header names, in any case, blanks for underscores. */
    public static Optional<ImportColumn> named(String header) {
        var name = plain(header);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    /** As {@link #named}, with what other tools call it: a proposal, for somebody to look at. */
    public static Optional<ImportColumn> guessed(String header) {
        var name = plain(header);
        return named(header)
                .or(() -> Arrays.stream(values())
                        .filter(column -> column.guesses.contains(name))
                        .findFirst());
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }

    public String wire() {
        return names.getFirst();
    }
}
