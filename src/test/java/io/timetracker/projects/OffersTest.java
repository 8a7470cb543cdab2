package io.timetracker.projects;

import io.timetracker.crm.DealId;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada wins deals for Acme. */
public abstract class OffersTest extends ProjectsTest {

    protected static final String OFFERS = "/api/v1/project-offers";

    @Autowired
    protected ProjectOffers offers;

    @AfterEach
    void rulesAreAsTheyWere() {
        world.resetRules();
    }

    /** A deal worth 8000 EUR. */
    protected long deal(Person owner, Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("name", World.unique("Relaunch "), "value", 8000, "client_id", acme.value()));
        body.putAll(more);
        body.values().removeIf("none"::equals);
        return as(owner).post("/api/v1/deals", body).expect(201).number("/deal/id");
    }

    protected void win(Person owner, long deal) {
        as(owner).post("/api/v1/deals/" + deal + "/close-won", Map.of()).expect(200);
    }

    /** What a new won deal of Ada's leads to. */
    protected ProjectOfferView offer() {
        return offer(Map.of());
    }

    protected ProjectOfferView offer(Map<String, ?> more) {
        var deal = deal(ada, more);
        win(ada, deal);
        return of(deal);
    }

    /** Null when there is none. */
    protected ProjectOfferView of(long deal) {
        var id = new DealId(deal);
        return offers.ofDeals(List.of(id)).get(id);
    }

    protected static String path(ProjectOfferView offer) {
        return OFFERS + "/" + offer.id().value();
    }
}
