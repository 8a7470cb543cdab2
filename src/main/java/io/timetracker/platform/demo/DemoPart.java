package io.timetracker.platform.demo;

/** One module's part of the demo data. The parts are filled in the order that {@code @Order} says, one of these. */
public interface DemoPart {

    int PEOPLE = 10;
    int CLIENTS = 20;
    int ASSIGNMENTS = 25;
    int PROJECTS = 30;
    int SALES = 35;
    int ENTRIES = 40;
    int TIMESHEETS = 45;
    int TOTALS = 50;

    /** Whether nothing of this kind is there yet. A part that only adds to another's rows need not look. */
    default boolean isEmpty() {
        return true;
    }

    /** Writes the rows, and leaves in the plan what later parts need of them. */
    void fill(DemoPlan plan);
}
