package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.Conflict;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** More than is held at once is paid at once. */
@Tag("engine")
class PaymentsTests extends ApplicationTest {

    private static final int MANY = 2500;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2024-03-04T08:00");

    @Autowired
    private Payments payments;

    @Autowired
    private Undoing undoing;

    @Autowired
    private JdbcTemplate jdbc;

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaWorkedALot() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        jdbc.batchUpdate(
                """
                insert into time_entry (user_id, project_id, start_time, end_time, duration_seconds, worked_seconds, source,
                    billable, paid, version, created_at, updated_at)
                values (?, ?, ?, ?, 1800, 1800, 'manual', true, false, 1, '2025-01-01', '2025-01-01')
                """,
                IntStream.range(0, MANY)
                        .mapToObj(number -> new Object[] {
                            ada.id().value(),
                            website.id().value(),
                            FIRST.plusMinutes(30L * number),
                            FIRST.plusMinutes(30L * number + 30)
                        })
                        .toList());
    }

    private MarkPaid all(@Nullable String invoice, long seconds) {
        return new MarkPaid(website.clientId(), Set.of(), false, LocalDate.parse("2025-12-31"), invoice, MANY, seconds);
    }

    private long count(String condition) {
        var count = jdbc.queryForObject(
                "select count(*) from time_entry where user_id = ? and " + condition,
                Long.class,
                ada.id().value());
        return count == null ? 0 : count;
    }

    @Test
    void allOfItIsPaidAndNoneOfItWhenItIsTakenBack() {
        assertThatThrownBy(() -> payments.markPaid(all(null, 1), world.admin().user()))
                .isInstanceOf(Conflict.class);
        assertThat(count("paid = true")).isZero();

        var marked = payments.markPaid(all("INV-9", MANY * 1800L), world.admin().user());

        assertThat(marked.entries()).isEqualTo(MANY);
        assertThat(count("paid = true and invoice_number = 'INV-9' and version = 2"))
                .isEqualTo(MANY);
        var undo = marked.undo();
        assertThat(undo).isNotNull();
        assertThat(undoing.undo(undo.handle(), world.admin().user()).entries()).hasSize(MANY);
        assertThat(count("paid = false and invoice_number is null and version = 3"))
                .isEqualTo(MANY);
    }

    @Test
    void nothingIsTakenBackWhenOneWasChangedSince() {
        var marked = payments.markPaid(all(null, MANY * 1800L), world.admin().user());
        var one = jdbc.queryForObject(
                "select min(id) from time_entry where user_id = ?",
                Long.class,
                ada.id().value());
        as(ada).patch("/api/v1/time-entries/" + one, java.util.Map.of("notes", "Seen by the client"))
                .expect(200);

        var undo = marked.undo();
        assertThat(undo).isNotNull();
        assertThatThrownBy(() -> undoing.undo(undo.handle(), world.admin().user()))
                .isInstanceOf(UndoRefused.class);
        assertThat(count("paid = true")).isEqualTo(MANY);
    }
}
