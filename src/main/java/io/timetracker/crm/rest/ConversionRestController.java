package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.LeadConversion;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All that a lead can become, at once. */
@RestController
@RequestMapping("/api/v1/leads")
@NeedsModule("leads")
@Tag(name = "Leads")
class ConversionRestController {

    private final LeadConversion conversion;
    private final Conversions answers;

    ConversionRestController(LeadConversion conversion, Conversions answers) {
        this.conversion = conversion;
        this.answers = answers;
    }

    @PostMapping("/{id}/convert")
    @NeedsScope("write:leads")
    @Operation(
            summary = "Make a client of a lead, with its first contact, and a deal for that client",
            description =
                    "The deal needs the module `deals` and the scope `write:deals`, too; `\"to_deal\": false` makes "
                            + "the client alone.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Conversions.ToBoth> convert(
            @PathVariable LeadId id,
            @RequestBody ConvertLeadBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        return answers.toBoth(conversion.convert(id, body.command(), ETag.ifMatch(request), user));
    }
}
