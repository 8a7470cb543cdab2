package io.timetracker.projects;

/** How much was worked in finished entries, in whole seconds; the billable part is contained. */
public record Worked(long seconds, long billableSeconds) {

    public static final Worked NOTHING = new Worked(0, 0);

    /** @param sign 1, or -1 for what is taken away */
    static Worked of(WorkLogged.Work work, int sign) {
        return new Worked(sign * work.seconds(), work.billable() ? sign * work.seconds() : 0);
    }

    public Worked plus(Worked other) {
        return new Worked(seconds + other.seconds, billableSeconds + other.billableSeconds);
    }
}
