package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All periods. Who changes one locks its owner first, as for the owner's time. */
interface TimesheetPeriods extends ListCrudRepository<TimesheetPeriod, TimesheetId> {

    Optional<TimesheetPeriod> findByUserIdAndPeriodTypeAndPeriodStart(UserId user, String type, LocalDate start);
}
