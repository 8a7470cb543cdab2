package io.timetracker.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.Timesheets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.ReflectionTestUtils;

/** An inbox that is out of order keeps nobody from anything, and gets its notices when it is in order again. */
@Tag("engine")
@Import(Notices.class)
class NoticeDeliveryTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @MockitoSpyBean
    private NoticeBook book;

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    @Qualifier("redelivery") private Object redelivery;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Person grace;

    @BeforeEach
    void graceDecides() {
        ada = world.person("ada");
        grace = world.person("grace");
        approvers(List.of(grace.id()));
    }

    @AfterEach
    void nobodyDecides() {
        approvers(List.of());
    }

    private void approvers(List<io.timetracker.platform.security.UserId> people) {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(people),
                null,
                world.admin().user());
    }

    private List<String> publications() {
        return jdbc.sql("select STATUS from EVENT_PUBLICATION")
                .query(String.class)
                .list();
    }

    private void until(List<String> statuses) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> publications().equals(statuses));
    }

    private long unread() {
        return inbox.unreadCount(grace.user());
    }

    private void redeliver() {
        ReflectionTestUtils.invokeMethod(redelivery, "run");
    }

    private void asOfTenMinutesAgo() {
        jdbc.sql("update EVENT_PUBLICATION set PUBLICATION_DATE = ?, LAST_RESUBMISSION_DATE = ?")
                .params(
                        java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(600)),
                        java.sql.Timestamp.from(java.time.Instant.now().minusSeconds(600)))
                .update();
    }

    @Test
    void whatFailedIsToldAgainUntilItIsHeard() {
        doThrow(new IllegalStateException("out of order"))
                .doThrow(new IllegalStateException("still"))
                .doCallRealMethod()
                .when(book)
                .tell(any(), any());

        var period = timesheets.submitWeek(MONDAY, ada.user());
        assertThat(period.status()).isEqualTo(TimesheetStatus.SUBMITTED);
        until(List.of("FAILED"));
        assertThat(unread()).isZero();

        clearInvocations(book);
        redeliver();
        assertThat(publications()).as("it failed a moment ago").containsExactly("FAILED");

        asOfTenMinutesAgo();
        redeliver();
        Awaitility.await().untilAsserted(() -> verify(book).tell(any(), any()));
        until(List.of("FAILED"));
        assertThat(unread()).isZero();

        asOfTenMinutesAgo();
        redeliver();
        until(List.of());
        assertThat(inbox.list(false, PageAsk.first(5), grace.user()).items())
                .extracting(NoticeView::timesheetId)
                .containsExactly(period.id());
    }

    @Test
    void nobodyWaitsForAnInboxThatHangs() {
        var hangs = new CountDownLatch(1);
        doAnswer(call -> {
                    hangs.await();
                    return call.callRealMethod();
                })
                .when(book)
                .tell(any(), any());

        var period = timesheets.submitWeek(MONDAY, ada.user());
        var approved = timesheets.approve(period.id(), null, null, grace.user());

        assertThat(approved.status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(unread()).isZero();
        hangs.countDown();
        until(List.of());
    }

    @Test
    void noReasonIsTooLongToBeTold() {
        var reason = "\"\\ü".repeat(4000);

        notices.reject(ada, grace, reason);

        assertThat(inbox.list(false, PageAsk.first(5), ada.user()).items())
                .extracting(NoticeView::reason)
                .containsExactly(reason);
    }
}
