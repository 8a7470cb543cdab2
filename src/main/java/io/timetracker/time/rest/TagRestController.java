package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagId;
import io.timetracker.time.TagMerge;
import io.timetracker.time.TagUse;
import io.timetracker.time.TagView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tags")
@Tag(name = "Tags", description = "The words that entries bear; managers and administrators keep them")
class TagRestController {

    private static final int MOST_PER_PAGE = 100;

    private final TagCatalog catalog;
    private final WireTime time;

    TagRestController(TagCatalog catalog, WireTime time) {
        this.catalog = catalog;
        this.time = time;
    }

    @WireRecord
    record Total(
            long entryCount,
            long durationSeconds,
            @Schema(example = "1.5") double durationHours) {}

    /** @param total everything with any tag, each entry once */
    @WireRecord
    record Page(List<TagResource> tags, Total total, Pagination pagination) {}

    @WireRecord
    record One(TagResource tag) {}

    @WireRecord
    record Changed(String message, TagResource tag) {}

    /** @param both how many of the entries bore both */
    @WireRecord
    record Merged(String message, TagResource tag, long entryCount, long both) {}

    @WireRecord
    record Removed(String message, long entryCount) {}

    /** @param preview only tell what would happen */
    @WireRecord
    record MergeBody(
            @Schema(example = "5", description = "the tag that stays") @Nullable Long into,

            @Nullable Boolean preview) {}

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "List tags by name, with own use; for administrators with everybody's")
    @QueryParameter(name = "search", text = "Part of the name, in any case")
    Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = catalog.list(query.text("search"), query.page(MOST_PER_PAGE), user);
        var total = catalog.total(user);
        return new Page(
                resources(page.items(), user),
                new Total(total.entries(), total.seconds(), Durations.hours(total.seconds())),
                Pagination.of(page));
    }

    private List<TagResource> resources(List<TagView> tags, CurrentUser user) {
        var uses = catalog.uses(tags.stream().map(TagView::id).toList(), user);
        return tags.stream()
                .map(tag -> TagResource.of(tag, uses.getOrDefault(tag.id(), TagUse.NONE), time))
                .toList();
    }

    private TagResource resource(TagView tag, CurrentUser user) {
        return resources(List.of(tag), user).getFirst();
    }

    @GetMapping("/{id}")
    @NeedsScope("read:time_entries")
    @Operation(summary = "Get a tag")
    ResponseEntity<One> get(@PathVariable TagId id, @AuthenticationPrincipal CurrentUser user) {
        var tag = catalog.get(id, user);
        return ETag.ok(tag.version(), new One(resource(tag, user)));
    }

    @PostMapping
    @NeedsScope("write:time_entries")
    @Operation(summary = "Create a tag that no entry bears yet")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Changed> create(@RequestBody TagBody body, @AuthenticationPrincipal CurrentUser user) {
        var tag = catalog.create(body.toCreate(), user);
        return ETag.created(tag.version(), new Changed("Tag created", resource(tag, user)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:time_entries")
    @Operation(summary = "Rename or colour a tag; a new name stands in every entry that bears it")
    ResponseEntity<Changed> change(
            @PathVariable TagId id,
            @RequestBody TagBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var tag = catalog.change(id, body.toChange(), ETag.ifMatch(request), user);
        return ETag.ok(tag.version(), new Changed("Tag changed", resource(tag, user)));
    }

    @PostMapping("/{id}/merge")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Make two tags one: whatever bears this one bears the other instead, once")
    ResponseEntity<Merged> merge(
            @PathVariable TagId id,
            @RequestBody MergeBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        if (body.into() == null) {
            throw new Invalid("into", "validation.required");
        }
        var into = new TagId(body.into());
        if (body.preview() != null && body.preview()) {
            return merged("Nothing is merged yet", catalog.previewMerge(id, into, user), user);
        }
        return merged("Tags merged", catalog.merge(id, into, ETag.ifMatch(request), user), user);
    }

    private ResponseEntity<Merged> merged(String message, TagMerge merge, CurrentUser user) {
        var answer = new Merged(message, resource(merge.into(), user), merge.entries(), merge.both());
        return ETag.ok(merge.into().version(), answer);
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Take a tag from every entry that bears it")
    Removed delete(@PathVariable TagId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        return new Removed("Tag deleted", catalog.delete(id, ETag.ifMatch(request), user));
    }
}
