package io.timetracker.crm.web;

import io.timetracker.crm.ChangeContact;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.ContactView;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts of a client, in their section of its page. */
@Controller
@RequestMapping("/clients/{id}/contacts")
@NeedsModule("contacts")
class ContactController {

    private static final String FORM = "contactForm";

    private final ClientDirectory directory;
    private final ContactBook book;
    private final ClientPages pages;
    private final Theirs theirs;
    private final Acts acts;

    ContactController(ClientDirectory directory, ContactBook book, ClientPages pages, Theirs theirs, Acts acts) {
        this.directory = directory;
        this.book = book;
        this.pages = pages;
        this.theirs = theirs;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping
    String list(@PathVariable ClientId id, Call call) {
        return pages.contacts(directory.get(id, call.user()), call);
    }

    @GetMapping("/new")
    String blank(@PathVariable ClientId id, Call call) {
        call.model().addAttribute(FORM, ContactForm.empty());
        return adding(directory.get(id, call.user()), call);
    }

    private String adding(ClientView client, Call call) {
        call.model().addAttribute("addingContact", true);
        return pages.contacts(client, call);
    }

    @PostMapping
    String add(@PathVariable ClientId id, @ModelAttribute(FORM) ContactForm form, BindingResult errors, Call call) {
        var client = directory.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> book.create(id, form.toCreate(), call.user()),
                () -> adding(client, call),
                () -> done(client, Flash.success("contacts.flash.added"), call));
    }

    @GetMapping("/{contact}")
    String edit(@PathVariable ClientId id, @PathVariable ContactId contact, Call call) {
        var found = find(id, contact, call.user());
        call.model().addAttribute(FORM, ContactForm.of(found));
        return editing(found, call);
    }

    private ContactView find(ClientId client, ContactId id, CurrentUser user) {
        var contact = book.get(id, user);
        if (!contact.clientId().equals(client)) {
            throw new NotFound();
        }
        return contact;
    }

    private String editing(ContactView contact, Call call) {
        call.model().addAttribute("editedContact", contact);
        return pages.contacts(directory.get(contact.clientId(), call.user()), call);
    }

    @PostMapping("/{contact}")
    String change(
            @PathVariable ClientId id,
            @PathVariable ContactId contact,
            @ModelAttribute(FORM) ContactForm form,
            BindingResult errors,
            Call call) {
        find(id, contact, call.user());
        return acts.act(
                call,
                errors,
                () -> book.change(contact, form.toChange(), form.version(), call.user()),
                () -> corrected(id, contact, form, errors, call),
                () -> done(directory.get(id, call.user()), Flash.success("contacts.flash.changed"), call));
    }

    private String corrected(ClientId id, ContactId contact, ContactForm form, BindingResult errors, Call call) {
        var now = find(id, contact, call.user());
        if (errors.hasFieldErrors("version")) {
            call.model().addAttribute("theirs", theirs.words(form.differences(ContactForm.of(now)), Map.of()));
        }
        return editing(now, call);
    }

    @PostMapping("/{contact}/primary")
    String primary(
            @PathVariable ClientId id,
            @PathVariable ContactId contact,
            @RequestParam @Nullable Integer version,
            Call call) {
        find(id, contact, call.user());
        Runnable command = () -> book.change(contact, ChangeContact.toPrimary(), version, call.user());
        return press(id, command, Flash.success("contacts.flash.primary"), call);
    }

    @PostMapping("/{contact}/delete")
    String delete(
            @PathVariable ClientId id,
            @PathVariable ContactId contact,
            @RequestParam @Nullable Integer version,
            Call call) {
        find(id, contact, call.user());
        Runnable command = () -> book.deactivate(contact, version, call.user());
        var undo = "/clients/" + id.value() + "/contacts/" + contact.value() + "/restore";
        return press(id, command, Flash.undoable("contacts.flash.deleted", undo), call);
    }

    /** The undo of a deletion. */
    @PostMapping("/{contact}/restore")
    String restore(@PathVariable ClientId id, @PathVariable ContactId contact, Call call) {
        find(id, contact, call.user());
        Runnable command = () -> book.change(contact, ChangeContact.backAgain(), null, call.user());
        return press(id, command, Flash.success("contacts.flash.restored"), call);
    }

    private String press(ClientId id, Runnable command, Flash done, Call call) {
        var client = directory.get(id, call.user());
        return acts.press(call, command, done, page(id), () -> pages.contacts(client, call));
    }

    private String done(ClientView client, Flash flash, Call call) {
        return acts.stay(call, flash, page(client.id()), () -> pages.contacts(client, call));
    }

    private static String page(ClientId id) {
        return "/clients/" + id.value() + "#contacts";
    }
}
