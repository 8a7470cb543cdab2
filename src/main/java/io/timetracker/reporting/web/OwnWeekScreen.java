package io.timetracker.reporting.web;

import io.timetracker.reporting.OwnWeekView;
import io.timetracker.reporting.OwnWeekView.OnProject;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The week as it is drawn: bars in a box of {@value #HEIGHT}, the longest of all days as high as that. */
public record OwnWeekScreen(OwnWeekView week, List<Bar> bars) {

    static final int HEIGHT = 100;

    /** @param height of what was worked @param usual of a usual day */
    public record Bar(OwnWeekView.Day day, int height, int usual) {

        public int top() {
            return HEIGHT - height;
        }

        public int usualTop() {
            return HEIGHT - usual;
        }
    }

    static OwnWeekScreen of(OwnWeekView week) {
        var longest = week.days().stream()
                .mapToLong(day -> Math.max(day.seconds(), day.usual()))
                .max()
                .orElse(0);
        return new OwnWeekScreen(
                week,
                week.days().stream()
                        .map(day -> new Bar(day, height(day.seconds(), longest), height(day.usual(), longest)))
                        .toList());
    }

    private static int height(long seconds, long longest) {
        return longest == 0 ? 0 : (int) Math.ceilDiv(seconds * HEIGHT, longest);
    }

    /** To what was worked on it. */
    public String href(OnProject project) {
        return UriComponentsBuilder.fromPath("/time")
                .queryParam("project", project.projectId())
                .queryParam("from", week.days().getFirst().date())
                .queryParam("until", week.days().getLast().date())
                .toUriString();
    }
}
