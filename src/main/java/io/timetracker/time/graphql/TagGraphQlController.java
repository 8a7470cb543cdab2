package io.timetracker.time.graphql;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagId;
import io.timetracker.time.TagUse;
import io.timetracker.time.TagView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("read:time_entries")
class TagGraphQlController {

    private final TagCatalog catalog;

    TagGraphQlController(TagCatalog catalog) {
        this.catalog = catalog;
    }

    @QueryMapping
    Connection<TagView> tags(
            @Argument @Nullable String text,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(catalog.list(text, Slice.of(first, after), user), TagCatalog::place);
    }

    @QueryMapping
    TagView tag(@Argument TagId id, @AuthenticationPrincipal CurrentUser user) {
        return catalog.get(id, user);
    }

    @QueryMapping
    List<String> recentTags(@Argument int limit, @AuthenticationPrincipal CurrentUser user) {
        return catalog.recent(limit, user);
    }

    @BatchMapping(typeName = "Tag")
    Map<TagView, TagUse> totals(List<TagView> tags, Authentication caller) {
        var uses = catalog.uses(tags.stream().map(TagView::id).toList(), Callers.of(caller));
        return tags.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), tag -> uses.getOrDefault(tag.id(), TagUse.NONE)));
    }

    @SchemaMapping(typeName = "TagConnection", field = "totals")
    TagUse total(@AuthenticationPrincipal CurrentUser user) {
        return catalog.total(user);
    }

    @SchemaMapping(typeName = "TagTotals")
    double hours(TagUse use) {
        return Durations.hours(use.seconds());
    }
}
