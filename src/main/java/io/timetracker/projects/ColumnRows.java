package io.timetracker.projects;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ColumnRows extends ListCrudRepository<BoardColumn, ColumnId> {

    @Query("select * from board_column where project_id = :project order by position, id")
    List<BoardColumn> ofProject(long project);

    @Query("select * from board_column where project_id is null order by position, id")
    List<BoardColumn> global();

    /** Until the end of the transaction nobody else arranges the board; those of all projects hang on the first of them. */
    @Query("select id from board_column where project_id is null and is_system = true order by id for update")
    List<Long> lock();

    @Query("select count(*) > 0 from task where project_id = :project and status = :key")
    boolean isUsedOn(long project, String key);

    @Query("""
            select count(*) > 0 from task t where t.status = :key and not exists (
                select 1 from board_column c where c.project_id = t.project_id and c.is_active = true)
            """)
    boolean isUsedAnywhere(String key);
}
