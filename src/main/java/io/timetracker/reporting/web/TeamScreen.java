package io.timetracker.reporting.web;

import io.timetracker.projects.ProjectStanding;
import io.timetracker.reporting.TeamView;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What Team shows.
 *
 * @param preset the wire word of the range
 * @param reviews whether the reader decides on weeks
 */
public record TeamScreen(
        TeamView team,
        String preset,
        List<String> presets,
        String range,
        String currency,
        ZoneId zone,
        boolean reviews) {

    public ZonedDateTime since(TeamView.Working working) {
        return working.since().atZone(zone);
    }

    /** To what somebody worked in the range. */
    public String href(TeamView.Member member) {
        return UriComponentsBuilder.fromPath(ReportScreen.PATH)
                .queryParam("preset", preset)
                .queryParam("group", "project")
                .queryParam("user", member.person().id().value())
                .toUriString();
    }

    /** Of hours or money, whichever is used up more. */
    public int percent(ProjectStanding standing) {
        var money = standing.budgetPercent();
        var hours = standing.hoursPercent();
        return Math.max(money == null ? 0 : money, hours == null ? 0 : hours);
    }

    public boolean isOfMoney(ProjectStanding standing) {
        var money = standing.budgetPercent();
        return money != null && money >= percent(standing);
    }
}
