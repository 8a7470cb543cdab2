package io.timetracker.admin.web;

import io.timetracker.platform.problems.Invalid;
import org.jspecify.annotations.Nullable;

/** What people type, read. In the forms everything is text, so that a mistake can be shown as it was typed. */
final class Typed {

    private Typed() {}

    /** @throws Invalid at the field if it is no whole number; blank is none */
    static @Nullable Integer number(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Invalid(field, "validation.number");
        }
    }

    /** @throws Invalid at the field if it is none */
    static long id(String field, @Nullable String text) {
        try {
            return Long.parseLong(text == null ? "" : text.strip());
        } catch (NumberFormatException notAnId) {
            throw new Invalid(field, text == null || text.isBlank() ? "validation.required" : "validation.choice");
        }
    }

    /** A box that is not ticked is not sent. */
    static boolean ticked(@Nullable String box) {
        return "true".equals(box);
    }
}
