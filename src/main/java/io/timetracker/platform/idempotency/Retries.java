package io.timetracker.platform.idempotency;

import io.timetracker.platform.calendar.InstantColumns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of calls that were carried out, for a day each (contract, conventions section 9). */
@Component
class Retries {

    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Beyond this, waiting for a key is no longer a matter of bad luck. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int QUEUES = 64;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Lock> queues =
            Stream.generate(() -> (Lock) new ReentrantLock(true)).limit(QUEUES).toList();

    Retries(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does the work in a transaction that begins by taking the key. One caller's keyed calls queue up before they take
     * a connection, so that a thousand of them leave connections for others; the database decides between nodes.
     *
     * @throws DuplicateKeyException if another call with the key was carried out
     */
    <T> T holding(RetryKey key, TransactionCallback<T> work) {
        var queue = queues.get(Math.floorMod(key.caller().hashCode(), QUEUES));
        queue.lock();
        try {
            return taking(key, work);
        } finally {
            queue.unlock();
        }
    }

    /**
     * When a holder gives a key up, MySQL lets one of those who wait go on and ends the others as a deadlock; nothing of
     * theirs has begun, so they ask again.
     */
    private <T> T taking(RetryKey key, TransactionCallback<T> work) {
        var patient = clock.instant().plus(PATIENCE);
        while (true) {
            var taken = new AtomicBoolean();
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    dropIfExpired(key);
                    claim(key);
                    taken.set(true);
                    return work.doInTransaction(status);
                }));
            } catch (DuplicateKeyException anotherWasFirst) {
                if (taken.get() || clock.instant().isAfter(patient) || find(key).isPresent()) {
                    throw anotherWasFirst;
                }
            } catch (ConcurrencyFailureException victim) {
                if (taken.get() || clock.instant().isAfter(patient)) {
                    throw victim;
                }
            }
        }
    }

    Optional<StoredAnswer> find(RetryKey key) {
        return jdbc.sql("""
                        select response_status, response_body, etag from idempotency_key
                        where caller = ? and scope = ? and key_hash = ? and response_body is not null and created_at > ?
                        """)
                .params(key.caller(), key.scope(), hash(key), oldest())
                .query((row, number) -> new StoredAnswer(row.getInt(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Takes the key; a second caller waits here until the first commits and then fails on the unique constraint. */
    private void claim(RetryKey key) {
        jdbc.sql("insert into idempotency_key (caller, scope, key_hash, created_at) values (?, ?, ?, ?)")
                .params(key.caller(), key.scope(), hash(key), InstantColumns.column(clock.instant()))
                .update();
    }

    void store(RetryKey key, StoredAnswer answer) {
        jdbc.sql("""
                        update idempotency_key set response_status = ?, response_body = ?, etag = ?
                        where caller = ? and scope = ? and key_hash = ?
                        """)
                .param(answer.status())
                .param(answer.body())
                .param(answer.etag())
                .param(key.caller())
                .param(key.scope())
                .param(hash(key))
                .update();
    }

    /** Only what was created is kept: any other answer may be asked for again. */
    void forget(RetryKey key) {
        jdbc.sql("delete from idempotency_key where caller = ? and scope = ? and key_hash = ?")
                .params(key.caller(), key.scope(), hash(key))
                .update();
    }

    private void dropIfExpired(RetryKey key) {
        jdbc.sql("delete from idempotency_key where caller = ? and scope = ? and key_hash = ? and created_at <= ?")
                .params(key.caller(), key.scope(), hash(key), oldest())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void dropExpired() {
        jdbc.sql("delete from idempotency_key where created_at <= ?")
                .params(oldest())
                .update();
    }

    private java.time.LocalDateTime oldest() {
        return InstantColumns.column(clock.instant().minus(LIFETIME));
    }

    private static String hash(RetryKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.key().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
