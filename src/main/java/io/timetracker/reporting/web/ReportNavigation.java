package io.timetracker.reporting.web;

import io.timetracker.platform.ui.NavItem;
import io.timetracker.platform.ui.NavItem.Audience;
import io.timetracker.platform.ui.PagePart;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    private static final String MODULE = "reports";

    @Bean
    NavItem reportsItem() {
        return new NavItem(60, "reports", ReportScreen.PATH, MODULE);
    }

    @Bean
    NavItem teamItem() {
        return new NavItem(62, "team", TeamController.PATH, MODULE, Audience.MANAGERS, List.of());
    }

    @Bean
    PagePart ownWeekPart() {
        return new PagePart(
                10,
                "today",
                "own-week",
                "reports.week.own",
                "reports.week.own.show",
                OwnWeekController.PATH,
                MODULE,
                "time-changed");
    }

    @Bean
    PagePart unbilledPart() {
        return new PagePart(
                10,
                "client",
                "unbilled",
                "reports.unbilled",
                "reports.unbilled.show",
                UnbilledController.PATH + "/of/{id}",
                MODULE,
                "client-changed");
    }
}
