package io.timetracker.projects.web;

import io.timetracker.platform.ui.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectNavigation {

    @Bean
    NavItem projectsItem() {
        return new NavItem(30, "projects", "/projects", "projects");
    }
}
