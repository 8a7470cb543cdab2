package io.timetracker.time.web;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagId;
import io.timetracker.time.TagUse;
import io.timetracker.time.TagView;
import io.timetracker.time.web.TagsScreen.TagPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tags: renamed and coloured in their row, merged and deleted after a look at what that means. */
@Controller
@RequestMapping(TagPlace.PATH)
class TagController {

    private static final String FORM = "tagForm";
    private static final String MERGE_FORM = "mergeForm";
    private static final int PER_PAGE = 100;
    private static final int MOST_CHOICES = 500;
    private static final int MOST_NAMES = 100;

    private final TagCatalog catalog;
    private final Acts acts;

    TagController(TagCatalog catalog, Acts acts) {
        this.catalog = catalog;
        this.acts = acts;
    }

    /** @param into the tag that stays */
    record MergeForm(@Nullable TagId into, @Nullable Integer version) {}

    /** A button, and what of the tag was seen when it was pressed. */
    record TagAct(@Nullable Integer version) {}

    @GetMapping
    String list(Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, TagForm.EMPTY);
        }
        return shown(call);
    }

    private String shown(Call call) {
        var place = place(call);
        var ask = PageAsk.of(place.page(), PER_PAGE, null, PER_PAGE);
        var page = catalog.list(place.text(), ask, call.user());
        var uses = catalog.uses(page.items().stream().map(TagView::id).toList(), call.user());
        var rows = page.items().stream()
                .map(tag -> new TagsScreen.Row(tag, uses.getOrDefault(tag.id(), TagUse.NONE)))
                .toList();
        var screen = new TagsScreen(
                place,
                rows,
                catalog.total(call.user()),
                Pager.of(page, place.list()),
                TagCatalog.isKeptBy(call.user()));
        call.model().addAttribute("tagsScreen", screen);
        return call.part("time/tags", "tags");
    }

    private static TagPlace place(Call call) {
        var text = Optional.ofNullable(call.request().getParameter("text")).orElse("");
        var page = Optional.ofNullable(call.request().getParameter("page"))
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new TagPlace(text.strip(), Math.max(page, 1));
    }

    @PostMapping
    String create(@ModelAttribute(FORM) TagForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> catalog.create(form.toCreate(), call.user()),
                () -> shown(call),
                () -> done("time.flash.tagCreated", call));
    }

    private String done(String flash, Call call) {
        return acts.stay(call, Flash.success(flash), place(call).href(), () -> list(call));
    }

    @GetMapping("/{id:\\d+}")
    String edit(@PathVariable TagId id, Call call) {
        var tag = catalog.get(id, call.user());
        if (!TagCatalog.isKeptBy(call.user())) {
            return list(call);
        }
        call.model().addAttribute(FORM, TagForm.of(tag));
        return editing(id, call);
    }

    private String editing(TagId id, Call call) {
        if (!TagCatalog.isKeptBy(call.user())) {
            throw new Forbidden();
        }
        call.model().addAttribute("edited", catalog.get(id, call.user()));
        return shown(call);
    }

    @PostMapping("/{id}")
    String change(@PathVariable TagId id, @ModelAttribute(FORM) TagForm form, BindingResult errors, Call call) {
        return acts.act(
                call,
                errors,
                () -> catalog.change(id, form.toChange(), form.version(), call.user()),
                () -> editing(id, call),
                () -> done("time.flash.tagChanged", call));
    }

    /** To choose from while typing: first what one writes oneself, then what everybody does. */
    @GetMapping("/names")
    String names(Call call) {
        var names = new LinkedHashSet<>(catalog.recent(MOST_NAMES, call.user()));
        catalog.list(null, PageAsk.first(MOST_NAMES), call.user()).items().forEach(tag -> names.add(tag.name()));
        call.model().addAttribute("names", names);
        return "time/_tag :: names";
    }

    /** First which one, then what would happen. */
    @GetMapping("/{id}/merge")
    String askMerge(
            @PathVariable TagId id, @ModelAttribute(MERGE_FORM) MergeForm form, BindingResult errors, Call call) {
        return merging(id, form.into(), call);
    }

    private String merging(TagId id, @Nullable TagId into, Call call) {
        var tag = catalog.get(id, call.user());
        call.model().addAttribute("merged", tag);
        call.model().addAttribute("bearing", catalog.previewDelete(id, call.user()));
        call.model().addAttribute("others", others(tag, call));
        if (into != null && !into.equals(id)) {
            call.model().addAttribute("preview", catalog.previewMerge(id, into, call.user()));
        }
        return list(call);
    }

    private List<TagView> others(TagView tag, Call call) {
        return catalog.list(null, PageAsk.first(MOST_CHOICES), call.user()).items().stream()
                .filter(other -> !other.id().equals(tag.id()))
                .toList();
    }

    @PostMapping("/{id}/merge")
    String merge(@PathVariable TagId id, @ModelAttribute(MERGE_FORM) MergeForm form, BindingResult errors, Call call) {
        Runnable command = () -> {
            if (form.into() == null) {
                throw new Invalid("into", "validation.required");
            }
            catalog.merge(id, form.into(), form.version(), call.user());
        };
        return acts.act(call, errors, command, () -> merging(id, null, call), () -> done("time.flash.tagMerged", call));
    }

    @GetMapping("/{id}/delete")
    String askDelete(@PathVariable TagId id, Call call) {
        call.model().addAttribute("deleted", catalog.get(id, call.user()));
        call.model().addAttribute("bearing", catalog.previewDelete(id, call.user()));
        return list(call);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable TagId id, @ModelAttribute("tagAct") TagAct form, Call call) {
        Runnable command = () -> catalog.delete(id, form.version(), call.user());
        return acts.press(
                call,
                command,
                Flash.success("time.flash.tagDeleted"),
                place(call).href(),
                () -> list(call));
    }
}
