package io.timetracker.reporting.web;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.FormLimits;
import io.timetracker.platform.wire.Patch;
import io.timetracker.reporting.ChangeLetterhead;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.Logo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who sends reports. */
@Controller
@NeedsModule("reports")
@RequestMapping(LetterheadController.PATH)
class LetterheadController {

    static final String PATH = "/admin/letterhead";

    private static final String FORM = "letterheadForm";
    private static final String LOGO_FORM = "logoForm";

    private final LetterheadDesk desk;
    private final Acts acts;

    LetterheadController(LetterheadDesk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    record LetterheadForm(
            @Nullable String company,
            @Nullable String address,
            @Nullable Integer version) {

        ChangeLetterhead toCommand() {
            return new ChangeLetterhead(Patch.keepIfNull(company), Patch.keepIfNull(address));
        }
    }

    record LogoForm(@Nullable MultipartFile logo, @Nullable Integer version) {

        byte[] content() {
            if (logo == null || logo.isEmpty()) {
                throw new Invalid("logo", "validation.required");
            }
            try (var stream = logo.getInputStream()) {
                return stream.readNBytes(Logo.MOST_BYTES + 1);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** @param tooLarge not null: a file was sent, and turned away for its size before anybody looked at it */
    @GetMapping
    String page(
            @RequestParam(name = FormLimits.TOO_LARGE, required = false) @Nullable String tooLarge,
            @ModelAttribute(LOGO_FORM) LogoForm form,
            BindingResult errors,
            Call call) {
        if (tooLarge != null) {
            errors.rejectValue("logo", "validation.logo.size");
        }
        return shown(call);
    }

    private String shown(Call call) {
        var letterhead = desk.get(call.user());
        if (!call.model().containsAttribute(FORM)) {
            call.model()
                    .addAttribute(
                            FORM, new LetterheadForm(letterhead.company(), letterhead.address(), letterhead.version()));
        }
        if (!call.model().containsAttribute(LOGO_FORM)) {
            call.model().addAttribute(LOGO_FORM, new LogoForm(null, letterhead.version()));
        }
        call.model().addAttribute("letterhead", letterhead);
        return "reporting/letterhead";
    }

    @PostMapping
    String change(@ModelAttribute(FORM) LetterheadForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.change(form.toCommand(), form.version(), call.user()),
                () -> shown(call),
                () -> done(call));
    }

    private String done(Call call) {
        return acts.leave(call, Flash.success("reports.flash.letterhead"), PATH);
    }

    @PostMapping("/logo")
    String putLogo(@ModelAttribute(LOGO_FORM) LogoForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> desk.putLogo(form.content(), form.version(), call.user()),
                () -> shown(call),
                () -> done(call));
    }

    /** A button, and what was seen when it was pressed. */
    record Act(@Nullable Integer version) {}

    @PostMapping("/logo/delete")
    String removeLogo(@ModelAttribute("act") Act act, Call call) {
        return acts.press(
                call,
                () -> desk.removeLogo(act.version(), call.user()),
                Flash.success("reports.flash.letterhead"),
                PATH,
                () -> shown(call));
    }

    @GetMapping("/logo")
    ResponseEntity<byte[]> logo(Call call) {
        var logo = desk.logo(call.user()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .body(logo.content());
    }
}
