package io.timetracker.approvals.graphql;

import io.timetracker.approvals.Inbox;
import io.timetracker.approvals.NoticeId;
import io.timetracker.approvals.NoticeView;
import io.timetracker.approvals.ReadNotices;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule(Inbox.MODULE)
class InboxGraphQlController {

    private final Inbox inbox;
    private final People people;
    private final Payloads payloads;

    InboxGraphQlController(Inbox inbox, People people, Payloads payloads) {
        this.inbox = inbox;
        this.people = people;
        this.payloads = payloads;
    }

    record MarkNoticesReadInput(
            @Nullable List<NoticeId> ids, @Nullable Boolean all) {

        ReadNotices toCommand() {
            return new ReadNotices(ids == null ? Set.of() : Set.copyOf(ids), Boolean.TRUE.equals(all));
        }
    }

    @QueryMapping
    @NeedsScope("read:time_approvals")
    Connection<NoticeView> inbox(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument boolean unreadOnly,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(inbox.list(unreadOnly, Slice.of(first, after), user), Inbox::place);
    }

    @QueryMapping
    @NeedsScope("read:time_approvals")
    long unreadNotices(@AuthenticationPrincipal CurrentUser user) {
        return inbox.unreadCount(user);
    }

    @MutationMapping
    @NeedsScope("write:time_approvals")
    Map<String, @Nullable Object> markNoticesRead(
            @Argument MarkNoticesReadInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("unreadNotices", () -> inbox.markRead(input.toCommand(), user));
    }

    @BatchMapping(typeName = "Notice")
    Map<NoticeView, Account> actor(List<NoticeView> notices) {
        return people.of(notices, NoticeView::actorId);
    }

    @BatchMapping(typeName = "Notice")
    Map<NoticeView, Account> owner(List<NoticeView> notices) {
        return people.of(notices, NoticeView::ownerId);
    }
}
