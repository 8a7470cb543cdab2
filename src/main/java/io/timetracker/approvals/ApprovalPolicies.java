package io.timetracker.approvals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ApprovalPolicies extends ListCrudRepository<ApprovalPolicy, ApprovalPolicyId> {

    @Query("select * from approval_policy where id > :after order by id limit :most offset :offset")
    List<ApprovalPolicy> page(long after, int most, long offset);

    /** Nobody else changes it until the transaction ends. */
    @Query("select * from approval_policy where id = :id for update")
    Optional<ApprovalPolicy> hold(ApprovalPolicyId id);

    /** Those that ask for approval of somebody's time or of time on some project; neither may be empty. */
    @Query("""
            select * from approval_policy
            where enabled = true and requires_approval = true
              and (project_id in (:projects) or user_id in (:users) or applies_to_all = true)
            """)
    List<ApprovalPolicy> candidates(Collection<Long> projects, Collection<Long> users);

    @Query("select exists (select 1 from approval_policy where enabled = true and requires_approval = true)")
    boolean anyCounts();

    /** The shortest time after which a request approves itself by any policy, in hours; null: none does. */
    @Query(
            "select min(auto_approve_after_hours) from approval_policy where enabled = true and requires_approval = true")
    @Nullable Integer soonestHours();
}
