package io.timetracker.crm;

import static io.timetracker.crm.CreateClient.LONG_TEXT;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a deal, as it is kept: without blanks around, empty is absent.
 *
 * @param value zero is none
 * @param probability that it comes about, 0 to 100, or null
 * @param stage one of {@link Stages#ALL}, or another word; null: as it is, for a new deal what its status says
 * @param relatedQuoteId there are no quotes here, so any is unknown
 * @param relatedProjectId a project's; this module knows no projects
 */
public record CreateDeal(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.too_long}") String name,

        @Nullable ClientId clientId,
        @Nullable ContactId contactId,
        @Nullable LeadId leadId,
        @Nullable Long relatedQuoteId,
        @Nullable Long relatedProjectId,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String description,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String stage,

        @Nullable @UpTo("99999999.99") BigDecimal value,

        @Pattern(regexp = "[A-Z]{3}", message = "{validation.currency}") String currencyCode,

        @Nullable @Min(value = 0, message = "{validation.percent}") @Max(value = 100, message = "{validation.percent}") Integer probability,

        @Nullable LocalDate expectedCloseDate,
        @Nullable LocalDate actualCloseDate,
        DealStatus status,

        @Nullable @Size(max = 500, message = "{validation.too_long}") String lossReason,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String notes,

        @Nullable UserId ownerId) {

    public static final int USUAL_PROBABILITY = 50;

    public CreateDeal {
        name = Wording.oneLine(name);
        description = Wording.linesOrNull(description);
        stage = Wording.oneLineOrNull(stage);
        currencyCode = Wording.oneLine(currencyCode).toUpperCase(Locale.ROOT);
        lossReason = Wording.oneLineOrNull(lossReason);
        notes = Wording.linesOrNull(notes);
    }

    /** Open at the first stage, and nothing else is known yet. */
    public static CreateDeal named(String name) {
        return new CreateDeal(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CreateLead.USUAL_CURRENCY,
                USUAL_PROBABILITY,
                null,
                null,
                DealStatus.OPEN,
                null,
                null,
                null);
    }

    /** Nobody said how probable it is. */
    CreateDeal withProbability() {
        return probability != null
                ? this
                : new CreateDeal(
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
                        USUAL_PROBABILITY,
                        expectedCloseDate,
                        actualCloseDate,
                        status,
                        lossReason,
                        notes,
                        ownerId);
    }
}
