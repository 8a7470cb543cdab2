package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimesheetLog;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** It stands among the reports and speaks of periods as this module does. */
@RestController
@Tag(name = "Reports")
class LockedPeriodRestController {

    /** The contract has no pages here: a list without any is nearly always whole. */
    private static final int CAP = 500;

    private final TimesheetLog log;
    private final TimesheetResources resources;

    LockedPeriodRestController(TimesheetLog log, TimesheetResources resources) {
        this.log = log;
        this.resources = resources;
    }

    @WireRecord
    @Schema(name = "LockedPeriods")
    record Answer(List<TimesheetResource> lockedPeriods, Pagination pagination) {}

    @GetMapping("/api/v1/reports/compliance/locked-periods")
    @NeedsScope("read:reports")
    @Operation(summary = "List everybody's closed periods, newest first, for approvers")
    @QueryParameter(name = "start_date", kind = Kind.DATE, text = "Periods that hold this day or a later one")
    @QueryParameter(name = "end_date", kind = Kind.DATE, text = "Periods that hold this day or an earlier one")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "At most 500, and 500 unless told")
    Answer list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = log.locked(
                WireTime.date(query.text("start_date")).orElse(null),
                WireTime.date(query.text("end_date")).orElse(null),
                ask(query),
                user);
        return new Answer(resources.of(page.items()), Pagination.of(page));
    }

    private static PageAsk ask(Query query) {
        var ask = query.page(CAP);
        return query.number("per_page") == null ? new PageAsk(ask.page(), CAP, ask.cursor()) : ask;
    }
}
