package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;

/** What the calls around the inbox answer. */
interface NoticeAnswers {

    @WireRecord
    record Page(List<NoticeResource> notices, Pagination pagination) {}

    @WireRecord
    record Unread(@Schema(example = "3") long unread) {}

    @WireRecord
    record Read(
            String message,

            @Schema(example = "0", description = "from now on")
            long unread) {}
}
