package io.timetracker.platform.demo;

import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database. The same size gives the same data, placed so that it ends today. */
@Component
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger("io.timetracker");

    private final List<DemoPart> parts;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CurrentSettings settings;
    private final Clock clock;

    DemoData(
            List<DemoPart> parts,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            CurrentSettings settings,
            Clock clock) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws DemoRefused if there is no such size, or something is in the database already */
    void fill(String letter) {
        var size = DemoSize.of(letter)
                .orElseThrow(() -> new DemoRefused("timetracker.demo is %s, and can be S, M or L.".formatted(letter)));
        if (!parts.stream().allMatch(DemoPart::isEmpty)) {
            throw new DemoRefused(
                    "timetracker.demo=%s fills an empty database, and in this one are people or work already."
                                    .formatted(size)
                            + " Leave the option out, or name another database.");
        }
        fill(size);
    }

    private void fill(DemoSize size) {
        LOG.info("Demo data: size {} begins", size);
        var calendar = new DemoCalendar(clock.instant(), settings.get().zone());
        var plan = new DemoPlan(size, calendar, jdbc, transaction);
        try (var unhurried = new UnhurriedWrites(jdbc)) {
            parts.forEach(part -> part.fill(plan));
        }
        plan.lastWords().forEach(words -> LOG.info("Demo data: {}", words));
    }
}
