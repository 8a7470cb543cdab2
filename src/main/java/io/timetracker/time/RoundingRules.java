package io.timetracker.time;

import io.timetracker.projects.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RoundingRules extends ListCrudRepository<RoundingRule, RoundingRuleId> {

    /** The rule of the project, and those of all clients: whose the project is, the reader does not know yet. */
    default List<RoundingRule> forWorkOn(@Nullable ProjectId project) {
        return candidates(project == null ? 0 : project.value());
    }

    @Query("select * from rounding_rule where project_id = :project or client_id is not null")
    List<RoundingRule> candidates(long project);

    @Query("select * from rounding_rule where id > :after order by id limit :most offset :offset")
    List<RoundingRule> page(long after, int most, long offset);

    @Query("select count(*) > 0 from rounding_rule where project_id = :project and id <> :except")
    boolean isProjectTaken(long project, long except);

    @Query("select count(*) > 0 from rounding_rule where client_id = :client and id <> :except")
    boolean isClientTaken(long client, long except);
}
