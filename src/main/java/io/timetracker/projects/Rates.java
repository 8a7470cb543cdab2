package io.timetracker.projects;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Rates extends ListCrudRepository<Rate, RateId> {

    @Query("""
            select * from agreed_rate where project_id in (:projects)
            order by project_id, user_key, begins desc, id
            """)
    List<Rate> ofProjects(Collection<Long> projects);

    @Query("""
            select count(*) > 0 from agreed_rate
            where project_id = :project and user_key = :user and begins = :begins and id <> :except
            """)
    boolean isTaken(long project, long user, java.time.LocalDate begins, long except);
}
