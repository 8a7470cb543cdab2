package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.platform.wire.WireRecord;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A-02 and its older sister A-13. */
@RestController
@Tag(name = "Installation")
class HealthRestController {

    private final WireTime time;
    private final Clock clock;

    HealthRestController(WireTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @WireRecord
    record Health(String status, @Nullable String timestamp) {}

    @GetMapping("/api/v1/health")
    @Operation(summary = "Whether the application answers")
    Health health() {
        return new Health("healthy", time.local(clock.instant()));
    }

    @GetMapping("/api/health")
    @SucceededBy("/api/v1/health")
    @Operation(summary = "Whether the application answers", deprecated = true)
    Health oldHealth() {
        return new Health("ok", WireTime.utc(clock.instant()));
    }
}
