package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All saved reports. */
interface SavedReports extends ListCrudRepository<SavedReport, SavedReportId> {

    Optional<SavedReport> findByOwnerIdAndNameKey(UserId owner, String nameKey);

    long countByOwnerId(UserId owner);

    /** By name, from behind a key; {@code ''} is before all. */
    @Query("""
            select * from saved_report where owner_id = :owner and name_key > :after
            order by owner_id, name_key limit :most offset :passed
            """)
    List<SavedReport> some(UserId owner, String after, int most, long passed);
}
