package io.timetracker.crm.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.CreateClient;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.platform.ui.Parts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One client: taken on, shown, edited in its place, ended and taken up again. */
@Controller
@RequestMapping("/clients")
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientController {

    private static final int UNPROCESSABLE = 422;
    private static final String FORM = "clientForm";

    private final ClientDirectory directory;
    private final CurrentSettings settings;
    private final Forms forms;
    private final MessageSource messages;

    ClientController(ClientDirectory directory, CurrentSettings settings, Forms forms, MessageSource messages) {
        this.directory = directory;
        this.settings = settings;
        this.forms = forms;
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
    String blank(HtmxRequest htmx, Model model) {
        model.addAttribute(FORM, ClientForm.empty());
        return Parts.of("crm/new-client", "adding", htmx);
    }

    @PostMapping
    String create(
            @ModelAttribute(FORM) ClientForm form,
            BindingResult errors,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var created = new AtomicReference<@Nullable ClientView>();
        if (!forms.accept(
                errors, () -> created.set(directory.create(form.toChange().over(CreateClient.named("")), user)))) {
            response.setStatus(UNPROCESSABLE);
            return Parts.of("crm/new-client", "adding", htmx);
        }
        Flash.success("clients.flash.created").on(redirect);
        return (htmx.isHtmxRequest() ? "redirect:htmx:" : "redirect:") + placeOf(created.get(), user);
    }

    /** Who works for given clients only does not see the one just made. */
    private String placeOf(@Nullable ClientView client, CurrentUser user) {
        return client == null || !directory.isVisible(client, user) ? "/clients" : path(client.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable ClientId id, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        return shown(directory.get(id, user), htmx, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ClientId id, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        var client = directory.get(id, user);
        model.addAttribute(FORM, ClientForm.of(client));
        model.addAttribute("editing", true);
        return shown(client, htmx, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable ClientId id,
            @ModelAttribute(FORM) ClientForm form,
            BindingResult errors,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            Locale locale,
            @AuthenticationPrincipal CurrentUser user) {
        directory.get(id, user);
        if (!forms.accept(errors, () -> directory.change(id, form.toChange(), form.version(), user))) {
            response.setStatus(UNPROCESSABLE);
            var client = directory.get(id, user);
            if (errors.hasFieldErrors("version")) {
                model.addAttribute("theirs", theirs(form, ClientForm.of(client), locale));
            }
            model.addAttribute("editing", true);
            return shown(client, htmx, model);
        }
        return done(id, "clients.flash.changed", htmx, redirect, model, user);
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

    @PostMapping("/{id}/status")
    String status(
            @PathVariable ClientId id,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable Integer version,
            HtmxRequest htmx,
            RedirectAttributes redirect,
            Model model,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = ClientStatus.of(status).orElseThrow(() -> new Invalid("status", "validation.choice"));
        if (wanted == ClientStatus.INACTIVE) {
            directory.deactivate(id, version, user);
        } else {
            directory.change(id, ChangeClient.nothing().status(wanted), version, user);
        }
        return done(id, "clients.flash." + wanted.wire(), htmx, redirect, model, user);
    }

    private String done(
            ClientId id, String flash, HtmxRequest htmx, RedirectAttributes redirect, Model model, CurrentUser user) {
        if (!htmx.isHtmxRequest()) {
            Flash.success(flash).on(redirect);
            return "redirect:" + path(id);
        }
        model.addAttribute("flash", Flash.success(flash));
        model.addAttribute("inPlace", true);
        return shown(directory.get(id, user), htmx, model);
    }

    private String shown(ClientView client, HtmxRequest htmx, Model model) {
        var currency = settings.get().currency();
        model.addAttribute("screen", new ClientScreen(client, directory.projectCounts(client.id()), currency));
        return Parts.of("crm/client", "client", htmx);
    }

    private static String path(ClientId id) {
        return "/clients/" + id.value();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
