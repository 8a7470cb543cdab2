package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** Something that may be sold. */
@Table("deal")
class Deal {

    /** Where a list puts what nobody knows the date of: at the end. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private @Id @Nullable DealId id;
    private String name;
    private @Nullable ClientId clientId;
    private @Nullable ContactId contactId;
    private @Nullable LeadId leadId;
    private @Nullable Long relatedQuoteId;
    private @Nullable Long relatedProjectId;
    private @Nullable String description;
    private String stage;

    @Column("deal_value")
    private @Nullable Money value;

    private String currencyCode;
    private @Nullable Integer probability;
    private @Nullable LocalDate expectedCloseDate;
    private LocalDate closeOrder;
    private @Nullable LocalDate actualCloseDate;
    private String status;
    private @Nullable String lossReason;
    private @Nullable String notes;
    private UserId createdBy;
    private @Nullable UserId ownerId;
    private @Nullable Instant closedAt;
    private @Nullable UserId closedBy;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Deal() {}

    /** @param today the day on which it closes, when it is born closed */
    static Deal create(CreateDeal wanted, UserId creator, Instant now, LocalDate today) {
        var deal = new Deal();
        deal.createdBy = creator;
        deal.createdAt = now;
        deal.status = DealStatus.OPEN.wire();
        deal.stage = Stages.FIRST;
        deal.change(wanted, wanted.stage() != null, wanted.actualCloseDate() != null, creator, now, today);
        deal.ownerId = Objects.requireNonNullElse(wanted.ownerId(), creator);
        return deal;
    }

    /**
     * Closing it fills in what was not said: when, and the stage that says so. Opening it again clears when.
     *
     * @param moves whether the stage was said
     * @param dates whether the day of closing was said
     */
    void change(CreateDeal wanted, boolean moves, boolean dates, UserId actor, Instant now, LocalDate today) {
        var before = status();
        write(wanted, now);
        if (wanted.status() != before) {
            if (wanted.status() == DealStatus.WON || wanted.status() == DealStatus.LOST) {
                close(wanted.status(), moves, dates, now, today);
                closedBy = actor;
            } else if (wanted.status() == DealStatus.OPEN) {
                reopen(moves);
            }
        }
    }

    private void write(CreateDeal wanted, Instant now) {
        name = wanted.name();
        clientId = wanted.clientId();
        contactId = wanted.contactId();
        leadId = wanted.leadId();
        relatedQuoteId = wanted.relatedQuoteId();
        relatedProjectId = wanted.relatedProjectId();
        description = wanted.description();
        stage = Objects.requireNonNullElse(wanted.stage(), stage);
        value = Money.ofNonZero(wanted.value());
        currencyCode = wanted.currencyCode();
        probability = wanted.probability();
        expectedCloseDate = wanted.expectedCloseDate();
        closeOrder = Objects.requireNonNullElse(expectedCloseDate, NEVER);
        actualCloseDate = wanted.actualCloseDate();
        status = wanted.status().wire();
        lossReason = wanted.lossReason();
        notes = wanted.notes();
        ownerId = wanted.ownerId();
        updatedAt = now;
    }

    private void close(DealStatus as, boolean moves, boolean dates, Instant now, LocalDate today) {
        closedAt = now;
        if (!dates || actualCloseDate == null) {
            actualCloseDate = today;
        }
        if (!moves) {
            stage = as == DealStatus.WON ? Stages.WON : Stages.LOST;
        }
    }

    /** What is open stands in no closed stage, or nobody would find it there. */
    private void reopen(boolean moves) {
        closedAt = null;
        closedBy = null;
        actualCloseDate = null;
        if (!moves && Stages.isClosed(stage)) {
            stage = Stages.LAST_OPEN;
        }
    }

    /** What came of it: one project, and only once it is won. */
    void link(long project, Instant now) {
        if (status() != DealStatus.WON) {
            throw new DealNotWon();
        }
        if (relatedProjectId != null) {
            throw new DealHasProject();
        }
        relatedProjectId = project;
        updatedAt = now;
    }

    int version() {
        return version;
    }

    private DealStatus status() {
        return DealStatus.of(status).orElse(DealStatus.OPEN);
    }

    /** What a change starts from. */
    CreateDeal details() {
        return new CreateDeal(
                name,
                clientId,
                contactId,
                leadId,
                relatedQuoteId,
                relatedProjectId,
                description,
                stage,
                Money.decimal(value),
                currencyCode,
                probability,
                expectedCloseDate,
                actualCloseDate,
                status(),
                lossReason,
                notes,
                ownerId);
    }

    DealView view() {
        return new DealView(
                Objects.requireNonNull(id),
                name,
                clientId,
                contactId,
                leadId,
                relatedQuoteId,
                relatedProjectId,
                description,
                stage,
                value,
                currencyCode,
                probability,
                expectedCloseDate,
                actualCloseDate,
                status(),
                lossReason,
                notes,
                createdBy,
                ownerId,
                closedAt,
                version,
                createdAt,
                updatedAt);
    }
}
