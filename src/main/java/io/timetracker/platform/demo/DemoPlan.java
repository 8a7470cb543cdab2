package io.timetracker.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be made, and what the parts that were made first tell the later ones. */
public final class DemoPlan {

    private final DemoSize size;
    private final DemoCalendar calendar;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DemoTotals<Long> projectTotals = new DemoTotals<>();
    private final DemoTotals<Long> taskTotals = new DemoTotals<>();
    private final DemoTotals<Day> dayTotals = new DemoTotals<>();
    private final List<String> lastWords = new ArrayList<>();
    private final Map<DemoClient, List<DemoPerson>> assigned = new HashMap<>();
    private List<DemoPerson> people = List.of();
    private List<DemoClient> clients = List.of();
    private List<DemoProject> projects = List.of();

    DemoPlan(DemoSize size, DemoCalendar calendar, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.size = size;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public DemoSize size() {
        return size;
    }

    public DemoCalendar calendar() {
        return calendar;
    }

    /** @param thing what the chance is about, where there are many of a kind */
    public Dice dice(String purpose, long... thing) {
        return Dice.about(purpose, thing);
    }

    /** To be closed when all rows are added. The console tells how many there are of {@code what}. */
    public DemoRows rows(String what, String table, String columns) {
        return new DemoRows(jdbc, transaction, what, table, columns);
    }

    /** Rows that nobody needs to hear of. */
    public DemoRows rows(String table, String columns) {
        return rows("", table, columns);
    }

    /** What is to be changed of rows that are there. */
    public void inOneTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public List<DemoPerson> people() {
        return people;
    }

    public void people(List<DemoPerson> made) {
        people = List.copyOf(made);
    }

    public List<DemoClient> clients() {
        return clients;
    }

    public void clients(List<DemoClient> made) {
        clients = List.copyOf(made);
    }

    /** Lets a subcontractor work for a client. */
    public void assign(DemoClient client, DemoPerson subcontractor) {
        assigned.computeIfAbsent(client, nobody -> new ArrayList<>()).add(subcontractor);
    }

    public List<DemoPerson> assignedTo(DemoClient client) {
        return assigned.getOrDefault(client, List.of());
    }

    public List<DemoProject> projects() {
        return projects;
    }

    public void projects(List<DemoProject> made) {
        projects = List.copyOf(made);
    }

    /** What was worked on each project, by its id. */
    public DemoTotals<Long> projectTotals() {
        return projectTotals;
    }

    /** What was worked on each task, by its id. */
    public DemoTotals<Long> taskTotals() {
        return taskTotals;
    }

    /** A day of somebody's work on a project. */
    public record Day(long project, LocalDate day, long user) {}

    /** What was worked on each project by whom on which day. */
    public DemoTotals<Day> dayTotals() {
        return dayTotals;
    }

    /** For the console, when all is done. */
    public void tellAtTheEnd(String words) {
        lastWords.add(words);
    }

    List<String> lastWords() {
        return lastWords;
    }
}
