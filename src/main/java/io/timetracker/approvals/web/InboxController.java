package io.timetracker.approvals.web;

import io.timetracker.approvals.Inbox;
import io.timetracker.approvals.NoticeId;
import io.timetracker.approvals.ReadNotices;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader is told, and the number of it in the header of every page. */
@Controller
@RequestMapping("/inbox")
@NeedsModule(Inbox.MODULE)
class InboxController {

    private static final int PER_PAGE = 20;

    private final Inbox inbox;
    private final InboxScreens screens;
    private final Acts acts;

    InboxController(Inbox inbox, InboxScreens screens, Acts acts) {
        this.inbox = inbox;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String list(Query query, Call call) {
        var unreadOnly = Boolean.TRUE.equals(query.flag("unread"));
        var ask = PageAsk.of(query.number("page"), PER_PAGE, null, PER_PAGE);
        var page = inbox.list(unreadOnly, ask, call.user());
        call.model().addAttribute("rows", screens.rows(page.items(), call.user()));
        call.model().addAttribute("pager", Pager.of(page, UriComponentsBuilder.fromUriString(address(unreadOnly))));
        call.model().addAttribute("unreadOnly", unreadOnly);
        call.model().addAttribute("unread", inbox.unreadCount(call.user()));
        return call.part("approvals/inbox", "notices");
    }

    private static String address(boolean unreadOnly) {
        return unreadOnly ? "/inbox?unread=true" : "/inbox";
    }

    /** For the header of every page. */
    @GetMapping("/count")
    String count(Call call) {
        call.model().addAttribute("unread", inbox.unreadCount(call.user()));
        return "approvals/_inbox-count :: count";
    }

    @PostMapping("/read")
    String read(
            @RequestParam(required = false) @Nullable Set<NoticeId> id,
            @RequestParam(defaultValue = "false") boolean all,
            Query query,
            Call call) {
        var ids = Stream.ofNullable(id)
                .flatMap(Set::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return acts.press(
                call,
                () -> inbox.markRead(new ReadNotices(ids, all), call.user()),
                Flash.success(all ? "inbox.flash.all" : "inbox.flash.one"),
                address(Boolean.TRUE.equals(query.flag("unread"))),
                () -> list(query, call));
    }
}
