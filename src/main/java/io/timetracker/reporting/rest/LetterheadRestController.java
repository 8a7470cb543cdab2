package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.ChangeLetterhead;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.LetterheadView;
import io.timetracker.reporting.Logo;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Who sends reports; not in the contract. */
@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports/letterhead")
@Tag(name = "Letterhead", description = "Who sends reports: on PDF files and shared pages; administrators change it")
class LetterheadRestController {

    private final LetterheadDesk desk;

    LetterheadRestController(LetterheadDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    @Schema(name = "LetterheadInput")
    record Body(
            @Schema(example = "Acme Ltd", description = "at most 200 characters; null: none")
            Patch<String> company,

            @Schema(example = "1 High Street\nLondon", description = "lines, at most 500 characters; null: none")
            Patch<String> address) {}

    @WireRecord
    @Schema(name = "Letterhead")
    record Resource(
            @Nullable String company,
            @Nullable String address,

            @Schema(example = "image/png", description = "null: there is no logo") @Nullable String logoType,

            @Schema(example = "1") int version) {

        static Resource of(LetterheadView letterhead) {
            return new Resource(
                    letterhead.company(), letterhead.address(), letterhead.logoType(), letterhead.version());
        }
    }

    @WireRecord
    @Schema(name = "LetterheadAnswer")
    record One(Resource letterhead) {}

    @WireRecord
    @Schema(name = "LetterheadDone")
    record Changed(String message, Resource letterhead) {}

    @GetMapping
    @NeedsScope("read:reports")
    @Operation(summary = "Get the letterhead")
    ResponseEntity<One> get(@AuthenticationPrincipal CurrentUser user) {
        var letterhead = desk.get(user);
        return ETag.ok(letterhead.version(), new One(Resource.of(letterhead)));
    }

    @RequestMapping(method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:reports")
    @Operation(summary = "Change name and address; for administrators")
    ResponseEntity<Changed> change(
            @RequestBody Body body, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var command = new ChangeLetterhead(body.company(), body.address());
        return changed(desk.change(command, ETag.ifMatch(request), user));
    }

    private static ResponseEntity<Changed> changed(LetterheadView letterhead) {
        return ETag.ok(letterhead.version(), new Changed("Letterhead changed", Resource.of(letterhead)));
    }

    @GetMapping("/logo")
    @NeedsScope("read:reports")
    @Operation(summary = "Get the logo")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> logo(@AuthenticationPrincipal CurrentUser user) {
        var logo = desk.logo(user).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .body(logo.content());
    }

    @PutMapping("/logo")
    @NeedsScope("write:reports")
    @Operation(
            summary = "Put a logo; for administrators",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The picture itself: PNG or JPEG, at most 200 KB",
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<Changed> putLogo(HttpServletRequest request, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var content = request.getInputStream().readNBytes(Logo.MOST_BYTES + 1);
        return changed(desk.putLogo(content, ETag.ifMatch(request), user));
    }

    @DeleteMapping("/logo")
    @NeedsScope("write:reports")
    @Operation(summary = "Take the logo away; for administrators")
    ResponseEntity<Changed> removeLogo(HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        return changed(desk.removeLogo(ETag.ifMatch(request), user));
    }
}
