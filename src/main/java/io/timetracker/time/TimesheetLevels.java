package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.UserId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was approved so far of periods that several approve one after the other. Written under the lock of the owner. */
@Component
class TimesheetLevels {

    private final JdbcClient jdbc;

    TimesheetLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimesheetApproval> of(TimesheetId timesheet) {
        return of(List.of(timesheet)).getOrDefault(timesheet, List.of());
    }

    /** By level; periods without any are left out. One statement at most. */
    Map<TimesheetId, List<TimesheetApproval>> of(Collection<TimesheetId> timesheets) {
        if (timesheets.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select timesheet_id, level, approver_id, decided_by, remark, decided_at from timesheet_level
                        where timesheet_id in (:timesheets) order by timesheet_id, level
                        """)
                .param("timesheets", timesheets.stream().map(TimesheetId::value).toList())
                .query((row, number) -> new TimesheetApproval(
                        new TimesheetId(row.getLong(1)),
                        row.getInt(2),
                        new UserId(row.getLong(3)),
                        new UserId(row.getLong(4)),
                        row.getString(5),
                        InstantColumns.instant(row.getObject(6, LocalDateTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(TimesheetApproval::timesheet));
    }

    void add(TimesheetApproval approval) {
        jdbc.sql("""
                        insert into timesheet_level (timesheet_id, level, approver_id, decided_by, remark, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(approval.timesheet().value())
                .param(approval.level())
                .param(approval.approver().value())
                .param(approval.decidedBy().value())
                .param(approval.comment())
                .param(InstantColumns.column(approval.decidedAt()))
                .update();
    }

    /** The next one is the first. */
    void forget(TimesheetId timesheet) {
        jdbc.sql("delete from timesheet_level where timesheet_id = ?")
                .param(timesheet.value())
                .update();
    }
}
