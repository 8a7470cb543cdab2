package io.timetracker.admin.web;

import io.timetracker.platform.ui.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminNavigation {

    @Bean
    NavItem settingsItem() {
        return new NavItem(80, "settings", "/settings", "main");
    }

    @Bean
    NavItem adminItem() {
        return new NavItem(90, "admin", "/admin", "main", true, List.of("/approvals/policies"));
    }
}
