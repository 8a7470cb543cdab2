package io.timetracker.time.graphql;

import io.timetracker.platform.ids.TypedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What many things refer to, fetched together. */
final class References {

    private References() {}

    /** Things without such a reference are left out. */
    static <V, I extends TypedId, T> Map<V, T> spread(
            List<V> things, Function<V, @Nullable I> reference, Function<Collection<I>, Map<I, T>> fetch) {
        var ids = things.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = fetch.apply(ids);
        var spread = new HashMap<V, T>();
        for (var thing : things) {
            var id = reference.apply(thing);
            if (id != null && found.get(id) != null) {
                spread.put(thing, found.get(id));
            }
        }
        return spread;
    }
}
