package io.timetracker.crm;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;

/**
 * Changes what is given and keeps the rest; "none" clears.
 *
 * @param isActive false lets a contact go, true takes one up again
 */
public record ChangeContact(
        Patch<String> firstName,
        Patch<String> lastName,
        Patch<String> email,
        Patch<String> phone,
        Patch<String> mobile,
        Patch<String> title,
        Patch<String> department,
        Patch<String> role,
        Patch<Boolean> isPrimary,
        Patch<String> address,
        Patch<String> notes,
        Patch<String> tags,
        Patch<Boolean> isActive) {

    public static ChangeContact nothing() {
        return new ChangeContact(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    public static ChangeContact toPrimary() {
        return new ChangeContact(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.to(true),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    public static ChangeContact backAgain() {
        return new ChangeContact(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.to(true));
    }

    /** What the contact becomes. */
    public CreateContact over(CreateContact present) {
        return new CreateContact(
                Wording.orEmpty(firstName.or(present.firstName())),
                lastName.or(present.lastName()),
                email.or(present.email()),
                phone.or(present.phone()),
                mobile.or(present.mobile()),
                title.or(present.title()),
                department.or(present.department()),
                Wording.orEmpty(role.or(present.role())),
                isPrimary.orKeep(present.isPrimary()),
                address.or(present.address()),
                notes.or(present.notes()),
                tags.or(present.tags()));
    }
}
