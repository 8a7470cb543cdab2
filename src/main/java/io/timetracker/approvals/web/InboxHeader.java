package io.timetracker.approvals.web;

import io.timetracker.approvals.Inbox;
import io.timetracker.platform.ui.HeaderLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxHeader {

    @Bean
    HeaderLink inboxLink() {
        return new HeaderLink("inbox", "inbox", "/inbox", "/inbox/count", Inbox.MODULE);
    }
}
