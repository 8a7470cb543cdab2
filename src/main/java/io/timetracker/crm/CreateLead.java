package io.timetracker.crm;

import static io.timetracker.crm.CreateClient.LONG_TEXT;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a lead, as it is kept: without blanks around, empty is absent.
 *
 * @param score how promising it is, 0 to 100
 * @param estimatedValue zero is none
 * @param currencyCode three capital letters
 * @param tags separated by commas
 * @param ownerId who takes care of it; null: whoever creates it
 */
public record CreateLead(
        @Size(max = 100, message = "{validation.too_long}") String firstName,

        @Size(max = 100, message = "{validation.too_long}") String lastName,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String companyName,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String email,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String phone,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String title,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String source,

        LeadStatus status,

        @Min(value = 0, message = "{validation.percent}") @Max(value = 100, message = "{validation.percent}") int score,

        @Nullable @UpTo("99999999.99") BigDecimal estimatedValue,

        @Pattern(regexp = "[A-Z]{3}", message = "{validation.currency}") String currencyCode,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String notes,

        @Nullable @Size(max = 500, message = "{validation.too_long}") String tags,

        @Nullable UserId ownerId) {

    public static final String USUAL_CURRENCY = "EUR";

    public CreateLead {
        firstName = Wording.oneLine(firstName);
        lastName = Wording.oneLine(lastName);
        companyName = Wording.oneLineOrNull(companyName);
        email = Wording.oneLineOrNull(email);
        phone = Wording.oneLineOrNull(phone);
        title = Wording.oneLineOrNull(title);
        source = Wording.oneLineOrNull(source);
        currencyCode = Wording.oneLine(currencyCode).toUpperCase(Locale.ROOT);
        notes = Wording.linesOrNull(notes);
        tags = Wording.oneLineOrNull(tags);
    }

    /** New, and nothing else is known yet. */
    public static CreateLead named(String firstName, String lastName) {
        return new CreateLead(
                firstName,
                lastName,
                null,
                null,
                null,
                null,
                null,
                LeadStatus.NEW,
                0,
                null,
                USUAL_CURRENCY,
                null,
                null,
                null);
    }

    /** @throws LeadNameMissing if the first or the last name is missing */
    CreateLead whoHasAName() {
        if (firstName.isEmpty() || lastName.isEmpty()) {
            throw new LeadNameMissing(firstName.isEmpty() ? "firstName" : "lastName");
        }
        return this;
    }
}
