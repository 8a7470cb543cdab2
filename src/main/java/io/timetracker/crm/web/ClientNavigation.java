package io.timetracker.crm.web;

import io.timetracker.platform.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientNavigation {

    @Bean
    NavItem clientsItem() {
        return new NavItem(40, "clients", "/clients", "clients");
    }
}
