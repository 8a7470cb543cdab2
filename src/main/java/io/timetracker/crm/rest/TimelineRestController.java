package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientTimeline;
import io.timetracker.crm.TimelineItem;
import io.timetracker.crm.TimelineKind;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule(value = "clients", exceptForAdmins = true)
@Tag(name = "Clients")
class TimelineRestController {

    private static final int CAP = 100;

    private final ClientTimeline timeline;
    private final Accounts accounts;

    TimelineRestController(ClientTimeline timeline, Accounts accounts) {
        this.timeline = timeline;
        this.accounts = accounts;
    }

    @WireRecord
    record Part(List<TimelineItemResource> timeline, Pagination pagination) {}

    @GetMapping("/api/v1/clients/{id}/timeline")
    @NeedsScope("read:clients")
    @Operation(
            summary = "List what happened with a client, the newest first",
            description =
                    "Read on by `cursor`; `page` is not looked at, and nothing is counted. What the caller may not see is left out: the activities "
                            + "of other people's deals, what belongs to a module that is switched off, and contacts, leads, deals "
                            + "with their activities, and projects where the token lacks `read:contacts`, `read:leads`, "
                            + "`read:deals` or `read:projects`.")
    @QueryParameter(
            name = "kind",
            values = {"client", "note", "contact", "lead", "deal", "activity", "project"},
            text = "What something happened to; everything unless told")
    Part read(@PathVariable ClientId id, Query query, @AuthenticationPrincipal CurrentUser user) {
        var ask = query.page(CAP).onlyByCursor();
        var page = timeline.read(id, kind(query.text("kind")), ask, user);
        var people = accounts.findAll(page.items().stream()
                .map(TimelineItem::who)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Part(
                page.items().stream()
                        .map(item -> TimelineItemResource.of(item, people))
                        .toList(),
                Pagination.of(page));
    }

    private static @Nullable TimelineKind kind(@Nullable String text) {
        return text == null ? null : TimelineKind.of(text).orElseThrow(() -> new Invalid("kind", "validation.choice"));
    }
}
