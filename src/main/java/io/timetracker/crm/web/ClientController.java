package io.timetracker.crm.web;

import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.CreateClient;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One client: taken on, shown, edited in its place, ended and taken up again. */
@Controller
@RequestMapping("/clients")
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientController {

    private static final String FORM = "clientForm";

    private final ClientDirectory directory;
    private final ClientPages pages;
    private final Acts acts;
    private final MessageSource messages;

    ClientController(ClientDirectory directory, ClientPages pages, Acts acts, MessageSource messages) {
        this.directory = directory;
        this.pages = pages;
        this.acts = acts;
        this.messages = messages;
    }

    @ModelAttribute
    void vocabulary(Model model, Locale locale) {
        var statuses = new LinkedHashMap<String, String>();
        for (var status : ClientStatus.values()) {
            statuses.put(status.wire(), text("clients.status." + status.wire(), locale));
        }
        model.addAttribute("statuses", statuses);
        model.addAttribute("theirs", Map.of());
    }

    @GetMapping("/new")
    String blank(Call call) {
        call.model().addAttribute(FORM, ClientForm.empty());
        return adding(call);
    }

    private String adding(Call call) {
        return call.part("crm/new-client", "adding");
    }

    @PostMapping
    String create(@ModelAttribute(FORM) ClientForm form, BindingResult errors, Call call) {
        var created = new AtomicReference<@Nullable ClientView>();
        return acts.act(
                call,
                errors,
                () -> created.set(directory.create(form.toChange().over(CreateClient.named("")), call.user())),
                () -> adding(call),
                () -> acts.leave(call, Flash.success("clients.flash.created"), placeOf(created.get(), call.user())));
    }

    /** Who works for given clients only does not see the one just made. */
    private String placeOf(@Nullable ClientView client, CurrentUser user) {
        return client == null || !directory.isVisible(client, user) ? "/clients" : path(client.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable ClientId id, Call call) {
        return shown(directory.get(id, call.user()), call);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ClientId id, Call call) {
        var client = directory.get(id, call.user());
        call.model().addAttribute(FORM, ClientForm.of(client));
        return editing(client, call);
    }

    private String editing(ClientView client, Call call) {
        call.model().addAttribute("editing", true);
        return shown(client, call);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable ClientId id,
            @ModelAttribute(FORM) ClientForm form,
            BindingResult errors,
            Call call,
            Locale locale) {
        directory.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> directory.change(id, form.toChange(), form.version(), call.user()),
                () -> corrected(id, form, errors, call, locale),
                () -> done(id, "clients.flash.changed", call));
    }

    private String corrected(ClientId id, ClientForm form, BindingResult errors, Call call, Locale locale) {
        var client = directory.get(id, call.user());
        if (errors.hasFieldErrors("version")) {
            call.model().addAttribute("theirs", theirs(form, ClientForm.of(client), locale));
        }
        return editing(client, call);
    }

    /** What somebody else has meanwhile made of the fields, in words. */
    private Map<String, String> theirs(ClientForm mine, ClientForm now, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        mine.differences(now)
                .forEach((field, text) -> words.put(
                        field,
                        text.isEmpty()
                                ? text("clients.theirs.nothing", locale)
                                : text("clients.theirs", locale, text)));
        return words;
    }

    /** A button that changes the status, and what of the client was seen when it was pressed. */
    record StatusForm(@Nullable String status, @Nullable Integer version) {}

    @PostMapping("/{id}/status")
    String status(
            @PathVariable ClientId id, @ModelAttribute("statusForm") StatusForm form, BindingResult errors, Call call) {
        directory.get(id, call.user());
        var wanted = ClientStatus.of(form.status()).orElseThrow(() -> new Invalid("status", "validation.choice"));
        return acts.act(
                call,
                errors,
                () -> put(id, wanted, form.version(), call.user()),
                () -> shown(directory.get(id, call.user()), call),
                () -> done(id, "clients.flash." + wanted.wire(), call));
    }

    private void put(ClientId id, ClientStatus wanted, @Nullable Integer version, CurrentUser user) {
        if (wanted == ClientStatus.INACTIVE) {
            directory.deactivate(id, version, user);
        } else {
            directory.change(id, ChangeClient.nothing().status(wanted), version, user);
        }
    }

    private String done(ClientId id, String flash, Call call) {
        return acts.stay(call, Flash.success(flash), path(id), () -> shown(directory.get(id, call.user()), call));
    }

    private String shown(ClientView client, Call call) {
        return pages.client(client, call);
    }

    private static String path(ClientId id) {
        return "/clients/" + id.value();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
