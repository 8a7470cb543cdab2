package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All delegations, those that are over included. */
interface Delegations extends ListCrudRepository<Delegation, DelegationId> {

    @Query("""
            select * from approval_delegation
            where deputy_id = :deputy and first_day <= :day and (last_day is null or last_day >= :day) order by id
            """)
    List<Delegation> heldBy(UserId deputy, LocalDate day);

    @Query("""
            select * from approval_delegation
            where approver_id = :approver and first_day <= :day and (last_day is null or last_day >= :day) order by id
            """)
    List<Delegation> givenBy(UserId approver, LocalDate day);

    /** Not over by that day, which the person has given or holds. */
    @Query("""
            select * from approval_delegation
            where (approver_id = :person or deputy_id = :person) and (last_day is null or last_day >= :day)
            order by first_day, id
            """)
    List<Delegation> openOf(UserId person, LocalDate day);

    @Query("""
            select * from approval_delegation where last_day is null or last_day >= :day order by first_day, id
            """)
    List<Delegation> open(LocalDate day);

    @Query("select * from approval_delegation where id = :id for update")
    Optional<Delegation> hold(DelegationId id);
}
