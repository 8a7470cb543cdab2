package io.timetracker.platform.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much there is to be. An administrator comes on top, from the environment or the setup link as always. */
public enum DemoSize {
    /** A small office's first year. */
    S(10, 12, 40, 12, 10_000, 24, 24),
    M(50, 60, 300, 24, 100_000, 120, 100),
    /** What the budgets for speed are measured on. */
    L(200, 400, 2_000, 60, 1_000_000, 400, 320);

    private static final int WORKING_DAYS_PER_YEAR = 261;

    private final int people;
    private final int clients;
    private final int projects;
    private final int months;
    private final int entries;
    private final int leads;
    private final int deals;

    DemoSize(int people, int clients, int projects, int months, int entries, int leads, int deals) {
        this.people = people;
        this.clients = clients;
        this.projects = projects;
        this.months = months;
        this.entries = entries;
        this.leads = leads;
        this.deals = deals;
    }

    /** The size of that letter, small or capital. */
    static Optional<DemoSize> of(String letter) {
        return Arrays.stream(values())
                .filter(size -> size.name().equals(letter.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    public int people() {
        return people;
    }

    public int clients() {
        return clients;
    }

    public int projects() {
        return projects;
    }

    /** Time entries, those of today and the running ones included. */
    public int entries() {
        return entries;
    }

    /** Selling grows slower than working. */
    public int leads() {
        return leads;
    }

    public int deals() {
        return deals;
    }

    /** How many working days back it begins. */
    public int workingDays() {
        return months * WORKING_DAYS_PER_YEAR / 12;
    }
}
