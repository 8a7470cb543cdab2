package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealWon;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A project for a won deal, as long as nobody has made one, and the record of who did or would not. */
@Table("project_offer")
class ProjectOffer {

    private @Id @Nullable ProjectOfferId id;
    private DealId dealId;
    private @Nullable ClientId clientId;
    private String name;

    @Column("deal_value")
    private @Nullable Money value;

    private String currencyCode;
    private @Nullable Double estimatedHours;
    private @Nullable UserId ownerId;
    private String status;
    private @Nullable ProjectId projectId;
    private @Nullable UserId settledBy;
    private @Nullable Instant settledAt;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private ProjectOffer() {}

    static ProjectOffer of(DealWon deal, Instant now) {
        var offer = new ProjectOffer();
        offer.dealId = deal.deal();
        offer.status = OfferStatus.OPEN.wire();
        offer.createdAt = now;
        offer.correct(deal, now);
        return offer;
    }

    /** The deal was won again: what was declined is open anew. A taken one stays as it is. */
    void renew(DealWon deal, Instant now) {
        if (isTaken()) {
            return;
        }
        status = OfferStatus.OPEN.wire();
        settledBy = null;
        settledAt = null;
        correct(deal, now);
    }

    /** The deal says something else now. A taken one stays as it is. */
    void correct(DealWon deal, Instant now) {
        if (isTaken()) {
            return;
        }
        clientId = deal.client();
        name = deal.name();
        value = deal.value();
        currencyCode = deal.currencyCode();
        estimatedHours = deal.estimatedHours();
        ownerId = deal.owner();
        updatedAt = now;
    }

    /** @throws OfferSettled if a project was made of it already */
    void refuseIfTaken() {
        if (isTaken()) {
            throw new OfferSettled();
        }
    }

    /** @throws OfferSettled if a project was made of it already */
    void take(ProjectId project, UserId actor, Instant now) {
        refuseIfTaken();
        projectId = project;
        settle(OfferStatus.TAKEN, actor, now);
    }

    /** Again is fine and changes nothing. @throws OfferSettled if a project was made of it */
    void decline(UserId actor, Instant now) {
        refuseIfTaken();
        if (status() != OfferStatus.DECLINED) {
            settle(OfferStatus.DECLINED, actor, now);
        }
    }

    private void settle(OfferStatus as, UserId actor, Instant now) {
        status = as.wire();
        settledBy = actor;
        settledAt = now;
        updatedAt = now;
    }

    boolean isTaken() {
        return status() == OfferStatus.TAKEN;
    }

    private OfferStatus status() {
        return OfferStatus.of(status).orElse(OfferStatus.OPEN);
    }

    ProjectOfferView view() {
        return new ProjectOfferView(
                Objects.requireNonNull(id),
                dealId,
                clientId,
                name,
                value,
                currencyCode,
                estimatedHours,
                ownerId,
                status(),
                projectId,
                settledBy,
                settledAt,
                version,
                createdAt,
                updatedAt);
    }
}
