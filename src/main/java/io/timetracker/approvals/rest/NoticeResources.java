package io.timetracker.approvals.rest;

import io.timetracker.approvals.NoticeView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dresses notices for the wire: one statement for all of them. */
@Component
class NoticeResources {

    private final Accounts accounts;
    private final WireTime time;

    NoticeResources(Accounts accounts, WireTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    List<NoticeResource> of(List<NoticeView> notices) {
        var people = accounts.findAll(notices.stream()
                .flatMap(notice -> Stream.of(
                        notice.ownerId(), Optional.ofNullable(notice.actorId()).orElse(notice.ownerId())))
                .collect(Collectors.toSet()));
        return notices.stream()
                .map(notice -> NoticeResource.of(notice, people, time))
                .toList();
    }
}
