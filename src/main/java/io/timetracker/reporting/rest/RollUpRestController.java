package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.RollUpDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reports read, and whether it is right; ours. */
@RestController
@RequestMapping("/api/v1/reports/roll-ups")
@NeedsScope("admin:all")
@Tag(name = ReportRestController.TAG)
class RollUpRestController {

    private final RollUpDesk desk;

    RollUpRestController(RollUpDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    record State(RollUpsResource rollUps) {}

    @GetMapping
    @Operation(summary = "How far roll-ups are added up, and what the last check found")
    State state(@AuthenticationPrincipal CurrentUser user) {
        return new State(RollUpsResource.of(desk.state(user)));
    }

    @PostMapping("/verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Compare roll-ups with all time that is kept",
            description =
                    "In the background: ask how it stands until nothing is `running`. 409 while one is under way.")
    State verify(@AuthenticationPrincipal CurrentUser user) {
        return new State(RollUpsResource.of(desk.verify(user)));
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Add everybody's time up anew",
            description =
                    "In the background, as the check; meanwhile reports answer with what stands there. Says how much was wrong.")
    State rebuild(@AuthenticationPrincipal CurrentUser user) {
        return new State(RollUpsResource.of(desk.rebuild(user)));
    }
}
