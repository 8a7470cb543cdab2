package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who may become a client. */
@Table("sales_lead")
class Lead {

    private @Id @Nullable LeadId id;
    private String firstName;
    private String lastName;
    private @Nullable String companyName;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String title;
    private @Nullable String source;
    private String status;
    private int score;
    private @Nullable Money estimatedValue;
    private String currencyCode;
    private @Nullable ClientId convertedToClientId;
    private @Nullable DealId convertedToDealId;
    private @Nullable Instant convertedAt;
    private @Nullable UserId convertedBy;
    private @Nullable String notes;
    private @Nullable String tags;
    private UserId createdBy;
    private @Nullable UserId ownerId;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Lead() {}

    static Lead create(CreateLead wanted, UserId creator, Instant now) {
        var lead = new Lead();
        lead.createdBy = creator;
        lead.ownerId = creator;
        lead.createdAt = now;
        lead.change(wanted, now);
        return lead;
    }

    void change(CreateLead wanted, Instant now) {
        firstName = wanted.firstName();
        lastName = wanted.lastName();
        companyName = wanted.companyName();
        email = wanted.email();
        phone = wanted.phone();
        title = wanted.title();
        source = wanted.source();
        status = wanted.status().wire();
        score = wanted.score();
        estimatedValue = Money.ofNonZero(wanted.estimatedValue());
        currencyCode = wanted.currencyCode();
        notes = wanted.notes();
        tags = wanted.tags();
        ownerId = wanted.ownerId() == null ? ownerId : wanted.ownerId();
        updatedAt = now;
    }

    /** @throws AlreadyConverted if it has become a client or a deal */
    void lose(Instant now) {
        mustBeUnconverted();
        status = LeadStatus.LOST.wire();
        updatedAt = now;
    }

    /** At least one of the two. @throws AlreadyConverted if it has become something */
    void becomes(@Nullable ClientId client, @Nullable DealId deal, UserId by, Instant now) {
        mustBeUnconverted();
        status = LeadStatus.CONVERTED.wire();
        convertedToClientId = client;
        convertedToDealId = deal;
        convertedBy = by;
        convertedAt = now;
        updatedAt = now;
    }

    private void mustBeUnconverted() {
        if (convertedToClientId != null || convertedToDealId != null) {
            throw new AlreadyConverted();
        }
    }

    int version() {
        return version;
    }

    /** What a change starts from. */
    CreateLead details() {
        return new CreateLead(
                firstName,
                lastName,
                companyName,
                email,
                phone,
                title,
                source,
                status(),
                score,
                Money.decimal(estimatedValue),
                currencyCode,
                notes,
                tags,
                ownerId);
    }

    private LeadStatus status() {
        return LeadStatus.of(status).orElse(LeadStatus.NEW);
    }

    LeadView view() {
        return new LeadView(
                Objects.requireNonNull(id),
                firstName,
                lastName,
                companyName,
                email,
                phone,
                title,
                source,
                status(),
                score,
                estimatedValue,
                currencyCode,
                convertedToClientId,
                convertedToDealId,
                convertedAt,
                convertedBy,
                notes,
                tags,
                createdBy,
                ownerId,
                version,
                createdAt,
                updatedAt);
    }
}
