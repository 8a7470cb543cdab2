package io.timetracker.platform.idempotency;

import io.timetracker.platform.calendar.InstantColumns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys of calls that were carried out, for a day each (contract, conventions section 9). */
@Component
class Retries {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Retries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
    void claim(RetryKey key) {
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

    void dropIfExpired(RetryKey key) {
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
