package io.timetracker.reporting.graphql;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.reporting.OwnWeek;
import io.timetracker.reporting.OwnWeekView;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class OwnWeekGraphQlController {

    private final OwnWeek week;

    OwnWeekGraphQlController(OwnWeek week) {
        this.week = week;
    }

    @QueryMapping
    OwnWeekView ownWeek(@AuthenticationPrincipal CurrentUser user) {
        return week.of(user);
    }

    @SchemaMapping(typeName = "OwnWeek")
    long durationSeconds(OwnWeekView view) {
        return view.seconds();
    }

    @SchemaMapping(typeName = "OwnWeek")
    long usualSeconds(OwnWeekView view) {
        return view.usual();
    }

    @SchemaMapping(typeName = "OwnWeekDay")
    long durationSeconds(OwnWeekView.Day day) {
        return day.seconds();
    }

    @SchemaMapping(typeName = "OwnWeekDay")
    long usualSeconds(OwnWeekView.Day day) {
        return day.usual();
    }

    @SchemaMapping(typeName = "OwnWeekProject")
    long durationSeconds(OwnWeekView.OnProject project) {
        return project.seconds();
    }
}
