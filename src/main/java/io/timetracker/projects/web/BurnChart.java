package io.timetracker.projects.web;

import io.timetracker.projects.BurnDown;
import io.timetracker.projects.ProjectView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A burn-down as lines in a box of {@value #WIDTH} by {@value #HEIGHT}, which a page stretches to any size.
 *
 * @param leadsToProject the reader may open the project's page
 */
record BurnChart(ProjectView project, BurnDown burn, boolean leadsToProject) {

    public static final int WIDTH = 290;
    public static final int HEIGHT = 100;

    private static final long HOUR = 3600;
    /** Halves of them are round, too. */
    private static final List<Integer> ROUND = List.of(2, 4, 6, 8, 10, 20);

    record Day(LocalDate day, long seconds) {}

    public List<Day> days() {
        return IntStream.range(0, burn.days().size())
                .mapToObj(
                        place -> new Day(burn.days().get(place), burn.seconds().get(place)))
                .toList();
    }

    public LocalDate first() {
        return burn.days().getFirst();
    }

    public LocalDate middle() {
        return burn.days().get(burn.days().size() / 2);
    }

    public LocalDate last() {
        return burn.days().getLast();
    }

    public long worked() {
        return burn.seconds().getLast();
    }

    public Hours hours() {
        return new Hours(project.worked(), burn.estimatedHours());
    }

    public boolean isEstimated() {
        return hours().isEstimated();
    }

    /** Whole hours at the upper edge: the next round number over all there is to show. */
    public long topHours() {
        var most = Math.max(Math.max(worked(), hours().estimatedSeconds()), 1);
        for (long unit = 1; ; unit *= 10) {
            for (var round : ROUND) {
                if (round * unit * HOUR >= most) {
                    return round * unit;
                }
            }
        }
    }

    /** As an SVG polyline has them, left to right. */
    public String points() {
        var step = (double) WIDTH / (burn.days().size() - 1);
        return IntStream.range(0, burn.days().size())
                .mapToObj(place -> number(place * step) + "," + y(burn.seconds().get(place)))
                .collect(Collectors.joining(" "));
    }

    public String estimateY() {
        return y(hours().estimatedSeconds());
    }

    private String y(long seconds) {
        return number(HEIGHT - (double) seconds * HEIGHT / (topHours() * HOUR));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
