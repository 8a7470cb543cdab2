package io.timetracker.time;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TimesheetPolicies extends ListCrudRepository<TimesheetPolicy, TimesheetPolicyId> {

    /** Nobody else changes it until the transaction ends. */
    @Query("select * from timesheet_policy where id = 1 for update")
    Optional<TimesheetPolicy> hold();
}
