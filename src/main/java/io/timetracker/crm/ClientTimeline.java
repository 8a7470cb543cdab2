package io.timetracker.crm;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Modules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whatever happened with a client, the newest first. What a reader may not see is not in it, nor what belongs to a module
 * that is off or, for a token, needs a scope that it lacks.
 */
@Service
@Transactional(readOnly = true)
public class ClientTimeline {

    private final ClientDirectory directory;
    private final TimelineQueries queries;
    private final ObjectProvider<TimelineSource> sources;
    private final Modules modules;

    ClientTimeline(
            ClientDirectory directory,
            TimelineQueries queries,
            ObjectProvider<TimelineSource> sources,
            Modules modules) {
        this.directory = directory;
        this.queries = queries;
        this.sources = sources;
        this.modules = modules;
    }

    /**
     * A part of a client's timeline. It is read by cursor and never counted.
     *
     * @param kind the only one wanted, or null
     * @throws NotFound if there is no such client
     * @throws Forbidden if the reader may not see it
     * @throws Invalid if the cursor is of another list
     */
    public PageOf<TimelineItem> read(ClientId client, @Nullable TimelineKind kind, PageAsk ask, CurrentUser reader) {
        directory.get(client, reader);
        return Objects.requireNonNull(read(List.of(client), kind, ask, reader).get(client));
    }

    /** The same of each of the clients, which the reader is known to see, in as many statements as of one. */
    public Map<ClientId, PageOf<TimelineItem>> read(
            Collection<ClientId> clients, @Nullable TimelineKind kind, PageAsk ask, CurrentUser reader) {
        var found = clients.isEmpty()
                ? Map.<ClientId, List<TimelineItem>>of()
                : newest(clients, wanted(kind, reader), ask, reader).stream()
                        .sorted(TimelinePlace.NEWEST_FIRST)
                        .collect(Collectors.groupingBy(TimelineItem::client));
        return clients.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), client -> page(found.getOrDefault(client, List.of()), ask)));
    }

    private Set<TimelineKind> wanted(@Nullable TimelineKind kind, CurrentUser reader) {
        var kinds = kinds(reader);
        if (kind != null) {
            kinds.retainAll(Set.of(kind));
        }
        return kinds;
    }

    /** What can be on a timeline that this reader is shown. */
    public Set<TimelineKind> kinds(CurrentUser reader) {
        return Arrays.stream(TimelineKind.values())
                .filter(kind -> kind.module() == null || modules.isOn(kind.module()))
                .filter(kind -> kind.scope() == null || reader.scopes().allow(kind.scope()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TimelineKind.class)));
    }

    private List<TimelineItem> newest(
            Collection<ClientId> clients, Set<TimelineKind> kinds, PageAsk ask, CurrentUser reader) {
        var behind = TimelinePlace.of(ask.cursor());
        var most = ask.perPage() + 1;
        var others = sources.orderedStream()
                .filter(source -> kinds.contains(source.kind()))
                .toList();
        var own = EnumSet.copyOf(kinds);
        others.forEach(source -> own.remove(source.kind()));
        var found = new ArrayList<TimelineItem>();
        if (!own.isEmpty()) {
            found.addAll(queries.newest(clients, own, behind, most, reader));
        }
        others.forEach(source -> found.addAll(source.newest(clients, behind, most, reader)));
        return found;
    }

    private static PageOf<TimelineItem> page(List<TimelineItem> found, PageAsk ask) {
        var oneMore = found.subList(0, Math.min(found.size(), ask.perPage() + 1));
        return PageOf.of(oneMore, ask, ClientTimeline::place, () -> {
            throw new UnsupportedOperationException("a timeline is not counted");
        });
    }

    /** Where something stands on a timeline. */
    public static Cursor place(TimelineItem item) {
        return TimelinePlace.after(item);
    }
}
