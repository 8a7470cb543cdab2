package io.timetracker.crm;

import static io.timetracker.crm.CreateClient.LONG_TEXT;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a contact, as it is kept: without blanks around, empty is absent.
 *
 * @param lastName may be empty; null: nobody said
 * @param role what the person is to us, in one word; {@code contact} unless told
 * @param tags separated by commas
 */
public record CreateContact(
        @Size(max = 100, message = "{validation.too_long}") String firstName,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String lastName,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String email,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String phone,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String mobile,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String title,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String department,

        @Size(max = 50, message = "{validation.too_long}") String role,

        boolean isPrimary,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String address,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String notes,

        @Nullable @Size(max = 500, message = "{validation.too_long}") String tags) {

    public static final String USUAL_ROLE = "contact";

    public CreateContact {
        firstName = Wording.oneLine(firstName);
        lastName = lastName == null ? null : Wording.oneLine(lastName);
        email = Wording.oneLineOrNull(email);
        phone = Wording.oneLineOrNull(phone);
        mobile = Wording.oneLineOrNull(mobile);
        title = Wording.oneLineOrNull(title);
        department = Wording.oneLineOrNull(department);
        role = Wording.oneLine(role).isEmpty() ? USUAL_ROLE : Wording.oneLine(role);
        address = Wording.linesOrNull(address);
        notes = Wording.linesOrNull(notes);
        tags = Wording.oneLineOrNull(tags);
    }

    /** Nothing else is known yet. */
    public static CreateContact named(String firstName, @Nullable String lastName) {
        return new CreateContact(
                firstName, lastName, null, null, null, null, null, USUAL_ROLE, false, null, null, null);
    }

    /** @throws ContactNameMissing if nobody could call this person anything */
    CreateContact whoHasAName() {
        if (firstName.isEmpty() || lastName == null) {
            throw new ContactNameMissing();
        }
        return this;
    }
}
