package io.timetracker.approvals;

import io.timetracker.testing.Person;
import io.timetracker.time.TimeEntryId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things happen to entries that nobody has made, and waits until whom they concern was told. */
@TestComponent
public class Notices {

    private static final AtomicLong IDS = new AtomicLong(1_000_000_000);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Notices(ApplicationEventPublisher events, TransactionTemplate transaction, JdbcClient jdbc) {
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    static ApprovalId approval() {
        return new ApprovalId(IDS.incrementAndGet());
    }

    static TimeEntryId entry() {
        return new TimeEntryId(IDS.incrementAndGet());
    }

    static ApprovalRequested requested(Person owner, @Nullable Person approver) {
        return new ApprovalRequested(
                approval(), entry(), owner.id(), owner.id(), approver == null ? null : approver.id(), 1);
    }

    void happens(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    /** Somebody asks that person to approve an entry. */
    public void request(Person owner, Person approver) {
        happens(requested(owner, approver));
        areTold();
    }

    public void reject(Person owner, Person decider, String reason) {
        happens(new EntryRejected(approval(), entry(), owner.id(), owner.id(), decider.id(), reason));
        areTold();
    }

    /** Every listener was heard out. */
    public void areTold() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
