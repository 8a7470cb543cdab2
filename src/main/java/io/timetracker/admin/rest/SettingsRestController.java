package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.SettingsDesk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the installation: ours. */
@RestController
@RequestMapping("/api/v1/settings")
@NeedsScope("admin:all")
@Tag(name = "Settings", description = "The rules of this installation")
class SettingsRestController {

    private final SettingsDesk desk;

    SettingsRestController(SettingsDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    record One(SettingsResource settings) {}

    @WireRecord
    record Saved(String message, SettingsResource settings) {}

    @GetMapping
    @Operation(summary = "All rules")
    ResponseEntity<One> get(@AuthenticationPrincipal CurrentUser user) {
        var found = desk.get(user);
        return ETag.ok(found.version(), new One(SettingsResource.of(found.settings())));
    }

    @RequestMapping(method = {RequestMethod.PUT, RequestMethod.PATCH})
    @Operation(summary = "Change the rules that are given")
    ResponseEntity<Saved> change(
            @RequestBody SettingsBody body, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var changed = desk.change(body.toCommand(), ETag.ifMatch(request), user);
        return ETag.ok(changed.version(), new Saved("Settings updated", SettingsResource.of(changed.settings())));
    }
}
