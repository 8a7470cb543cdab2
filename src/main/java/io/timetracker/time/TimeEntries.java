package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All entries. Who changes one locks its owner first: no rule about a person's time can then be raced. */
interface TimeEntries extends ListCrudRepository<TimeEntry, TimeEntryId> {

    /** Latest start first; more than one only where the installation allows it. */
    @Query("""
            select * from time_entry where user_id = :owner and end_time is null
            order by user_id, start_time desc, id desc
            """)
    List<TimeEntry> findRunning(UserId owner);

    /** Finished entries that share a moment with the span. Touching ends share none, and time without a clock no moment at all. */
    @Query("""
            select count(*) from time_entry
            where user_id = :owner and end_time > :start and start_time < :end and id <> :except and timed = true
            """)
    int countOverlapping(UserId owner, Instant start, Instant end, long except);

    /** Where the last finished entry that began within the bounds ends. */
    @Query("""
            select max(end_time) from time_entry
            where user_id = :owner and end_time is not null and start_time >= :from and start_time < :until
              and timed = true
            """)
    @Nullable Instant lastEnd(UserId owner, Instant from, Instant until);

    /** Whoever still shows an entry with the task then sees an old version of it. */
    @Modifying
    @Query("""
            update time_entry set task_id = null, version = version + 1, updated_at = :now
            where task_id = :task
            """)
    void forgetTask(TaskId task, Instant now);

    default Optional<TimeEntry> findActive(UserId owner) {
        return findRunning(owner).stream().findFirst();
    }
}
