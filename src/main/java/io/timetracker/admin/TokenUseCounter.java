package io.timetracker.admin;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.TokenUse;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts calls per token in memory and writes them down every few seconds: no call waits for it or fails by it. */
@Component
class TokenUseCounter implements TokenUse {

    private final Map<Long, Long> uses = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    TokenUseCounter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void used(long tokenId) {
        uses.merge(tokenId, 1L, Long::sum);
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void write() {
        try {
            uses.keySet().forEach(this::write);
        } catch (DataAccessException unreachable) {
            LoggerFactory.getLogger(TokenUseCounter.class).warn("Token use is not counted: {}", unreachable.toString());
        }
    }

    private void write(long tokenId) {
        var count = uses.remove(tokenId);
        if (count != null) {
            jdbc.sql("update api_token set usage_count = usage_count + ?, last_used_at = ? where id = ?")
                    .params(count, InstantColumns.column(clock.instant()), tokenId)
                    .update();
        }
    }
}
