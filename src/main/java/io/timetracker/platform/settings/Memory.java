package io.timetracker.platform.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for a few seconds what every call asks. A change on this node holds from the next call on: what was read
 * before it is never remembered after it. On another node it holds when the memory ends.
 */
public final class Memory<K, V> {

    private final AtomicLong age = new AtomicLong();
    private final Cache<K, V> known;

    public Memory(Duration length) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(length)
                .maximumSize(20_000)
                .build();
    }

    /** To be asked before reading what is then remembered. */
    public long now() {
        return age.get();
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(known.getIfPresent(key));
    }

    public Map<K, V> getAll(Collection<K> keys) {
        return known.getAllPresent(keys);
    }

    public void remember(K key, V value, long readAt) {
        known.put(key, value);
        // Asked after putting: a change in between has emptied the memory before this came in.
        if (age.get() != readAt) {
            known.invalidate(key);
        }
    }

    /** Now, and again when the transaction ends: in between others read the old state, and this one its own. */
    public void forgetAll() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    private void forget() {
        age.incrementAndGet();
        known.invalidateAll();
    }
}
