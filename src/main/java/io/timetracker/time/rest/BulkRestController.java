package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.BulkChanges;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/time-entries/bulk")
@Tag(name = "Time entries")
class BulkRestController {

    private final BulkChanges bulk;
    private final BulkAnswers answers;
    private final WireTime time;

    BulkRestController(BulkChanges bulk, BulkAnswers answers, WireTime time) {
        this.bulk = bulk;
        this.answers = answers;
        this.time = time;
    }

    @PostMapping
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Do one thing to many entries",
            description =
                    "In one transaction. Unknown ids, running entries and settled ones are skipped, each with its reason. "
                            + "400 `nothing_changed` when there was nothing to do, 404 when there is none of the entries, "
                            + "403 when one is somebody else's.")
    BulkAnswers.Answer change(@RequestBody BulkBody body, @AuthenticationPrincipal CurrentUser user) {
        return answers.of(bulk.change(body.toCommand(time), user));
    }
}
