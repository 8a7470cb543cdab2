package io.timetracker.reporting.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.Reports;
import io.timetracker.reporting.UnbilledClient;
import io.timetracker.reporting.UnbilledTime;
import io.timetracker.time.MarkedPaid;
import io.timetracker.time.Payments;
import io.timetracker.time.Undoing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is not billed yet, and that it is paid now. */
@Controller
@NeedsModule("reports")
class UnbilledController {

    static final String PATH = "/reports/unbilled";
    static final String PAY = PATH + "/pay";
    private static final String FORM = "markPaidForm";

    private final UnbilledTime unbilled;
    private final Payments payments;
    private final Undoing undoing;
    private final ClientDirectory clients;
    private final CurrentSettings settings;
    private final Refusals texts;
    private final Acts acts;
    private final Zones zones;

    UnbilledController(
            UnbilledTime unbilled,
            Payments payments,
            Undoing undoing,
            ClientDirectory clients,
            CurrentSettings settings,
            Refusals texts,
            Acts acts,
            Zones zones) {
        this.unbilled = unbilled;
        this.payments = payments;
        this.undoing = undoing;
        this.clients = clients;
        this.settings = settings;
        this.texts = texts;
        this.acts = acts;
        this.zones = zones;
    }

    @GetMapping(PATH)
    String list(Call call) {
        return show(day(call), List.of(), call, call.part("reporting/unbilled", "unbilled"));
    }

    /** A part of the client's page; without a script the list of all clients, which says the same. */
    @GetMapping(PATH + "/of/{id}")
    String ofClient(@PathVariable ClientId id, Call call) {
        var client = clients.get(id, call.user());
        return call.isInPlace()
                ? show(zones.today(), List.of(client.id()), call, "reporting/_of-client :: unbilled")
                : "redirect:" + PATH;
    }

    private String show(LocalDate until, List<ClientId> whose, Call call, String template) {
        call.model()
                .addAttribute(
                        "screen",
                        new UnbilledScreen(
                                unbilled.until(until, whose, call.user()),
                                settings.get().currency(),
                                Payments.mayMark(call.user()),
                                inTime(call.user())));
        return template;
    }

    private static @Nullable Boolean inTime(CurrentUser reader) {
        return reader.isAdmin() || !Reports.seesEverybody(reader) ? (Boolean) reader.isAdmin() : null;
    }

    private LocalDate day(Call call) {
        return Objects.requireNonNullElseGet(named(call), zones::today);
    }

    private static @Nullable LocalDate named(Call call) {
        var text = new Query(call.request()).text("until");
        return text == null ? null : WireTime.date(text).orElseThrow(() -> new Invalid("until", "validation.date"));
    }

    @GetMapping(PAY)
    String asking(@ModelAttribute(FORM) MarkPaidForm form, BindingResult errors, Call call) {
        if (!Payments.mayMark(call.user())) {
            throw new Forbidden();
        }
        return asking(form, call);
    }

    private String asking(MarkPaidForm form, Call call) {
        var until = Objects.requireNonNullElseGet(form.day(), zones::today);
        if (form.client() == null) {
            throw new NotFound();
        }
        var client = clients.get(form.client(), call.user());
        var found = unbilled.until(until, List.of(client.id()), call.user()).clients().stream()
                .findFirst()
                .orElseGet(() -> UnbilledClient.nothing(client.id(), client.name()));
        call.model()
                .addAttribute(
                        "screen",
                        new MarkPaidScreen(
                                found, until, form.chosen(), settings.get().currency(), PATH + "?until=" + until));
        return "reporting/mark-paid";
    }

    @PostMapping(PAY)
    String pay(@ModelAttribute(FORM) MarkPaidForm form, BindingResult errors, Call call) {
        var marked = new AtomicReference<@Nullable MarkedPaid>();
        return acts.act(
                call,
                errors,
                () -> marked.set(payments.markPaid(form.toCommand(), call.user())),
                () -> asking(form, call),
                () -> acts.leave(call, flash(Objects.requireNonNull(marked.get()), form), at(form.day())));
    }

    private static String at(@Nullable LocalDate until) {
        return until == null ? PATH : PATH + "?until=" + until;
    }

    private Flash flash(MarkedPaid marked, MarkPaidForm form) {
        var undo = marked.undo();
        var text = texts.text(
                "reports.unbilled.paid", marked.entries(), String.valueOf(Durations.hours(marked.seconds())));
        return new Flash(
                "success", null, text, undo == null ? null : PATH + "/undo/" + undo.handle() + "?until=" + form.day());
    }

    @PostMapping(PATH + "/undo/{handle}")
    String undo(@PathVariable String handle, Call call) {
        return acts.press(
                call,
                () -> undoing.undo(handle, call.user()),
                Flash.success("reports.unbilled.undone"),
                at(named(call)),
                () -> show(day(call), List.of(), call, "reporting/unbilled :: unbilled"));
    }
}
