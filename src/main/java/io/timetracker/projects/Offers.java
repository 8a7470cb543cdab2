package io.timetracker.projects;

import io.timetracker.crm.DealId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Offers extends ListCrudRepository<ProjectOffer, ProjectOfferId> {

    Optional<ProjectOffer> findByDealId(DealId deal);

    /** Nobody else settles it until the transaction ends; a locking read sees what was settled a moment ago. */
    @Query("select * from project_offer where id = :id for update")
    Optional<ProjectOffer> hold(long id);
}
