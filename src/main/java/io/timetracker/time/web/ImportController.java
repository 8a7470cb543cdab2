package io.timetracker.time.web;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.FormLimits;
import io.timetracker.time.CsvUpload;
import io.timetracker.time.ImportAsk;
import io.timetracker.time.ImportDesk;
import io.timetracker.time.ImportId;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportState;
import io.timetracker.time.ImportView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A file is sent, tried, looked at, perhaps read in another way, and then run. */
@Controller
@RequestMapping("/time/import")
class ImportController {

    private static final String HOME = "/time/import";
    private static final int PER_PAGE = 20;
    private static final int EXAMPLES = 3;
    private static final int FAILURES = 20;
    /** A small file is done by then, and nobody has to ask how far it is. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final ImportDesk desk;
    private final TimeScreens screens;
    private final Acts acts;

    ImportController(ImportDesk desk, TimeScreens screens, Acts acts) {
        this.desk = desk;
        this.screens = screens;
        this.acts = acts;
    }

    /** @param tooLarge not null: a file was sent, and turned away for its size before anybody looked at it */
    @GetMapping
    String home(
            @RequestParam @Nullable Integer page,
            @RequestParam(name = FormLimits.TOO_LARGE, required = false) @Nullable String tooLarge,
            @ModelAttribute("importForm") ImportForm form,
            BindingResult errors,
            Call call) {
        if (tooLarge != null) {
            errors.rejectValue("file", "refusal.file_too_large");
        }
        return home(page, call);
    }

    private String home(@Nullable Integer page, Call call) {
        var imports = desk.list(PageAsk.of(page, PER_PAGE, null, PER_PAGE), call.user());
        call.model().addAttribute("imports", imports.items());
        call.model().addAttribute("pager", Pager.of(imports, UriComponentsBuilder.fromPath(HOME)));
        call.model().addAttribute("hours", screens.hours(call.user()));
        return "time/imports";
    }

    @PostMapping
    String send(@ModelAttribute("importForm") ImportForm form, BindingResult errors, Call call) {
        var begun = new AtomicReference<ImportView>();
        Runnable command = () -> {
            try (var file = CsvUpload.of(form.content(), form.name())) {
                begun.set(desk.begin(file, ImportAsk.guessing(screens.zone(call.user())), call.user()));
            }
        };
        return acts.act(
                call,
                errors,
                command,
                () -> home(1, call),
                () -> "redirect:" + path(settled(Objects.requireNonNull(begun.get()), call)));
    }

    private ImportView settled(ImportView job, Call call) {
        var patient = System.nanoTime() + PATIENCE.toNanos();
        var now = job;
        while (!now.state().isOver() && System.nanoTime() < patient) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = desk.get(job.id(), call.user());
        }
        return now;
    }

    private static String path(ImportView job) {
        return HOME + "/" + job.id().value();
    }

    @GetMapping("/{id}")
    String show(@PathVariable ImportId id, Call call) {
        var job = desk.get(id, call.user());
        if (call.isInPlace() && job.state().isOver()) {
            // What stood there was only how far it is.
            call.response().setHeader("HX-Refresh", "true");
        }
        call.model().addAttribute("screen", screen(job, call));
        if (!call.model().containsAttribute("columnsForm")) {
            call.model()
                    .addAttribute(
                            "columnsForm",
                            new ImportColumnsForm(null, job.reading().dates()));
        }
        return call.part("time/import", "how-far");
    }

    private ImportScreen screen(ImportView job, Call call) {
        var id = job.id();
        return new ImportScreen(
                job,
                desk.examples(id, EXAMPLES, call.user()),
                job.state().isOver() ? desk.rows(id, ImportOutcome.Kind.FAILED, 0, FAILURES, call.user()) : List.of());
    }

    @PostMapping("/{id}/columns")
    String retry(
            @PathVariable ImportId id,
            @ModelAttribute("columnsForm") ImportColumnsForm form,
            BindingResult errors,
            Call call) {
        Runnable command = () -> desk.retry(id, form.datesOrIso(), form.meanings(), call.user());
        return acts.act(
                call,
                errors,
                command,
                () -> show(id, call),
                () -> acts.leave(call, Flash.success("time.import.flash.retried"), path(settledNow(id, call))));
    }

    private ImportView settledNow(ImportId id, Call call) {
        return settled(desk.get(id, call.user()), call);
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable ImportId id, Call call) {
        Runnable command = () -> desk.run(id, call.user());
        return pressed(id, command, () -> said(settledNow(id, call)), call);
    }

    private static Flash said(ImportView job) {
        return Flash.success(job.state() == ImportState.DONE ? "time.import.flash.done" : "time.import.flash.run");
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable ImportId id, Call call) {
        return pressed(
                id, () -> desk.cancel(id, call.user()), () -> Flash.success("time.import.flash.cancelled"), call);
    }

    private String pressed(ImportId id, Runnable command, Supplier<Flash> flash, Call call) {
        return acts.press(call, command, flash, HOME + "/" + id.value(), () -> show(id, call));
    }

    @GetMapping("/{id}/failed.csv")
    void failed(@PathVariable ImportId id, HttpServletResponse response, @AuthenticationPrincipal CurrentUser user)
            throws IOException {
        var rows = desk.failures(id, user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=failed-" + id.value() + ".csv");
        var file = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        rows.writeTo(file);
        file.flush();
    }
}
