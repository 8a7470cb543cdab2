package io.timetracker.reporting.web;

import io.timetracker.platform.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavItem reportsItem() {
        return new NavItem(60, "reports", ReportScreen.PATH, "reports");
    }
}
