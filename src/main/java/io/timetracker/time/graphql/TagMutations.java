package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.ChangeTag;
import io.timetracker.time.CreateTag;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagId;
import io.timetracker.time.TagMerge;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class TagMutations {

    private final TagCatalog catalog;
    private final Payloads payloads;

    TagMutations(TagCatalog catalog, Payloads payloads) {
        this.catalog = catalog;
        this.payloads = payloads;
    }

    record CreateTagInput(String name, @Nullable TagColor color) {}

    record ChangeTagInput(
            TagId id, @Nullable Integer version, @Nullable String name, ArgumentValue<TagColor> color) {}

    record MergeTagsInput(TagId id, TagId into, @Nullable Integer version, boolean preview) {}

    record DeleteTagInput(TagId id, @Nullable Integer version) {}

    @MutationMapping
    Map<String, @Nullable Object> createTag(@Argument CreateTagInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("tag", () -> catalog.create(new CreateTag(input.name(), input.color()), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeTag(@Argument ChangeTagInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new ChangeTag(input.name(), Inputs.patch(input.color()));
        return payloads.of("tag", () -> catalog.change(input.id(), command, input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> mergeTags(@Argument MergeTagsInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("merge", () -> merge(input, user));
    }

    private TagMerge merge(MergeTagsInput input, CurrentUser user) {
        return input.preview()
                ? catalog.previewMerge(input.id(), input.into(), user)
                : catalog.merge(input.id(), input.into(), input.version(), user);
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteTag(@Argument DeleteTagInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload =
                new LinkedHashMap<>(payloads.of("entries", () -> catalog.delete(input.id(), input.version(), user)));
        payload.put("deletedId", payload.get("entries") == null ? null : input.id());
        return payload;
    }
}
