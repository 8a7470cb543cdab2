package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ConvertLead;
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

/** */
@RestController
@RequestMapping("/api/v1/leads")
@NeedsModule({"leads", "deals"})
@Tag(name = "Leads")
class ToDealRestController {

    private final LeadConversion conversion;
    private final Conversions answers;

    ToDealRestController(LeadConversion conversion, Conversions answers) {
        this.conversion = conversion;
        this.answers = answers;
    }

    @PostMapping("/{id}/convert-to-deal")
    @NeedsScope("write:leads")
    @Operation(
            summary = "Make a deal of a lead, for a client that there is or for nobody yet",
            description = "Needs the scope `write:deals`, too.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Conversions.ToDeal> toDeal(
            @PathVariable LeadId id,
            @RequestBody ConvertBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var command = new ConvertLead(false, body.wish());
        return answers.toDeal(conversion.convert(id, command, ETag.ifMatch(request), user));
    }
}
