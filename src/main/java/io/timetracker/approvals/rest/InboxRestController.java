package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.Inbox;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inbox")
@NeedsModule(Inbox.MODULE)
@Tag(name = "Inbox", description = "What the caller is told of requests and decisions")
class InboxRestController {

    private static final int CAP = 100;

    private final Inbox inbox;
    private final NoticeResources resources;

    InboxRestController(Inbox inbox, NoticeResources resources) {
        this.inbox = inbox;
        this.resources = resources;
    }

    @GetMapping
    @NeedsScope("read:time_approvals")
    @Operation(summary = "List own notices, newest first")
    @QueryParameter(name = "unread", kind = Kind.FLAG, text = "Only those that were not read")
    NoticeAnswers.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = inbox.list(Boolean.TRUE.equals(query.flag("unread")), query.page(CAP), user);
        return new NoticeAnswers.Page(resources.of(page.items()), Pagination.of(page));
    }

    @GetMapping("/unread-count")
    @NeedsScope("read:time_approvals")
    @Operation(summary = "Count own notices that were not read")
    NoticeAnswers.Unread unreadCount(@AuthenticationPrincipal CurrentUser user) {
        return new NoticeAnswers.Unread(inbox.unreadCount(user));
    }

    @PostMapping("/read")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Mark own notices as read; ids of others are passed over")
    NoticeAnswers.Read read(@RequestBody NoticesReadBody body, @AuthenticationPrincipal CurrentUser user) {
        return new NoticeAnswers.Read("Marked as read", inbox.markRead(body.toCommand(), user));
    }
}
