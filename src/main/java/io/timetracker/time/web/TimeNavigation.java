package io.timetracker.time.web;

import io.timetracker.platform.ui.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeNavigation {

    @Bean
    NavItem today() {
        return new NavItem(10, "today", "/", "timer");
    }

    @Bean
    NavItem time() {
        return new NavItem(20, "time", "/time", "timer");
    }

    @Bean
    NavItem calendar() {
        return new NavItem(27, "calendar", "/calendar", "timer");
    }

    @Bean
    NavItem week() {
        return new NavItem(22, "week", "/week", "timer");
    }

    @Bean
    NavItem timesheetsItem() {
        return new NavItem(48, "timesheets", "/timesheets", "timer", false, List.of("/approvals/weeks"));
    }
}
