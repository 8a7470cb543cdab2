package io.timetracker.crm.web;

import io.timetracker.platform.ui.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SalesNavigation {

    @Bean
    NavItem leadsItem() {
        return new NavItem(42, "leads", "/leads", "leads");
    }

    @Bean
    NavItem pipelineItem() {
        return new NavItem(44, "pipeline", "/pipeline", "deals", false, List.of("/deals"));
    }
}
