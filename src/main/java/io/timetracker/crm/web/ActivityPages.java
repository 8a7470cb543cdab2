package io.timetracker.crm.web;

import io.timetracker.crm.SalesActivityView;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.ui.Call;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what was done about a lead or a deal on its page, under the form for more. */
@Component
class ActivityPages {

    private final SalesChoices choices;
    private final Accounts accounts;
    private final Zones zones;

    ActivityPages(SalesChoices choices, Accounts accounts, Zones zones) {
        this.choices = choices;
        this.accounts = accounts;
        this.zones = zones;
    }

    /** @param path of the lead or the deal */
    void show(String path, List<SalesActivityView> activities, Call call) {
        var authors = accounts.findAll(
                activities.stream().map(SalesActivityView::createdBy).collect(Collectors.toSet()));
        var rows = activities.stream()
                .map(activity -> {
                    var author = authors.get(activity.createdBy());
                    return new ActivityRow(activity, author == null ? "" : author.displayName());
                })
                .toList();
        var model = call.model();
        model.addAttribute("activitiesPath", path + "/activities");
        model.addAttribute("activities", rows);
        model.addAttribute("activityTypes", choices.activityTypes());
        model.addAttribute("activityStatuses", choices.activityStatuses());
        model.addAttribute("zone", zone(call));
        if (!model.containsAttribute("activityForm")) {
            model.addAttribute("activityForm", ActivityForm.empty());
        }
    }

    ZoneId zone(Call call) {
        return call.user().zone(zones.app());
    }
}
