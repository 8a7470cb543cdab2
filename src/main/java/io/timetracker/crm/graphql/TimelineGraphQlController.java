package io.timetracker.crm.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientTimeline;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.TimelineItem;
import io.timetracker.crm.TimelineKind;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What happened with clients; the timelines of many that are asked the same are read together. */
@Controller
@NeedsModule(value = "clients", exceptForAdmins = true)
@NeedsScope("read:clients")
class TimelineGraphQlController {

    private static final String TIMELINES = "timelinesOfClients";

    record TimelineOf(ClientId client, @Nullable TimelineKind kind, PageAsk ask, CurrentUser reader) {

        TimelineOf anybodys() {
            return new TimelineOf(new ClientId(0), kind, ask, reader);
        }
    }

    private final People people;

    TimelineGraphQlController(ClientTimeline timeline, People people, BatchLoaderRegistry loaders) {
        this.people = people;
        loaders.<TimelineOf, Connection<TimelineItem>>forName(TIMELINES)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> load(keys, timeline)));
    }

    private static Map<TimelineOf, Connection<TimelineItem>> load(Set<TimelineOf> keys, ClientTimeline timeline) {
        var answers = new HashMap<TimelineOf, Connection<TimelineItem>>();
        keys.stream().collect(Collectors.groupingBy(TimelineOf::anybodys)).forEach((same, asking) -> {
            var clients = asking.stream().map(TimelineOf::client).toList();
            var pages = timeline.read(clients, same.kind(), same.ask(), same.reader());
            asking.forEach(key -> answers.put(
                    key, Connection.of(Objects.requireNonNull(pages.get(key.client())), ClientTimeline::place)));
        });
        return answers;
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<Connection<TimelineItem>> timeline(
            ClientView client,
            @Argument @Nullable TimelineKind kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        DataLoader<TimelineOf, Connection<TimelineItem>> loader = environment.getDataLoader(TIMELINES);
        return Objects.requireNonNull(loader).load(new TimelineOf(client.id(), kind, Slice.of(first, after), user));
    }

    @BatchMapping(typeName = "TimelineItem")
    Map<TimelineItem, Account> who(List<TimelineItem> items, Authentication caller) {
        return people.of(items, TimelineItem::who);
    }

    @SchemaMapping(typeName = "TimelineItem")
    @Nullable ActivityType activityType(TimelineItem item, @AuthenticationPrincipal CurrentUser user) {
        return item.activity() == null ? null : item.activity().type();
    }

    @SchemaMapping(typeName = "TimelineItem")
    @Nullable ActivityStatus activityStatus(TimelineItem item, @AuthenticationPrincipal CurrentUser user) {
        return item.activity() == null ? null : item.activity().status();
    }
}
