package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientTimeline;
import io.timetracker.crm.TimelineItem;
import io.timetracker.crm.TimelineKind;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.wire.Query;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** What happened with a client: a part of its page, and a page of its own where there is no script. */
@Controller
@NeedsModule(value = "clients", exceptForAdmins = true)
class TimelineController {

    private static final int SHOWN = 15;

    private final ClientDirectory directory;
    private final ClientTimeline timeline;
    private final Accounts accounts;
    private final Zones zones;

    TimelineController(ClientDirectory directory, ClientTimeline timeline, Accounts accounts, Zones zones) {
        this.directory = directory;
        this.timeline = timeline;
        this.accounts = accounts;
        this.zones = zones;
    }

    @GetMapping("/clients/{id}/timeline")
    String read(@PathVariable ClientId id, Query query, Call call) {
        var client = directory.get(id, call.user());
        var kind = kind(query.text("kind"));
        var after = query.text("after");
        var page = timeline.read(id, kind, PageAsk.of(null, SHOWN, after == null ? "" : after, SHOWN), call.user());
        var model = call.model();
        model.addAttribute("client", client);
        model.addAttribute("kinds", timeline.kinds(call.user()));
        model.addAttribute("kind", kind);
        model.addAttribute("isContinued", after != null);
        model.addAttribute("rows", rows(page.items()));
        model.addAttribute(
                "older",
                page.next() == null ? null : older(id, kind, page.next().toString()));
        model.addAttribute("zone", call.user().zone(zones.app()));
        return call.part("crm/client-timeline", after == null ? "timeline" : "items");
    }

    private static @Nullable TimelineKind kind(@Nullable String text) {
        return text == null ? null : TimelineKind.of(text).orElseThrow(() -> new Invalid("kind", "validation.choice"));
    }

    private static String older(ClientId client, @Nullable TimelineKind kind, String after) {
        var path = UriComponentsBuilder.fromPath("/clients/{id}/timeline").queryParam("after", after);
        return (kind == null ? path : path.queryParam("kind", kind.wire()))
                .build(client.value())
                .toString();
    }

    private List<TimelineRow> rows(List<TimelineItem> items) {
        var people = accounts.findAll(
                items.stream().map(TimelineItem::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        return items.stream()
                .map(item -> {
                    var author = item.who() == null ? null : people.get(item.who());
                    return new TimelineRow(item, author == null ? "" : author.displayName());
                })
                .toList();
    }
}
