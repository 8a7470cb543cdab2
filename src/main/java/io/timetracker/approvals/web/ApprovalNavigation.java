package io.timetracker.approvals.web;

import io.timetracker.platform.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalNavigation {

    @Bean
    NavItem approvalsItem() {
        return new NavItem(49, "approvals", "/approvals", "time_approvals");
    }
}
