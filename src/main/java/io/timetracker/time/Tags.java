package io.timetracker.time;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All tags. Whoever makes one holds {@link #guard}, so that nobody else makes the same at this moment. */
interface Tags extends ListCrudRepository<Tag, TagId> {

    @Query("select id from tag_guard where id = 1 for update")
    List<Long> guard();

    Optional<Tag> findByNameKey(String nameKey);
}
