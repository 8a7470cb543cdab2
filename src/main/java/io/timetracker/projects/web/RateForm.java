package io.timetracker.projects.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.AgreeRate;
import io.timetracker.projects.ChangeRate;
import io.timetracker.projects.RateView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record RateForm(
        @Nullable String userId,
        @Nullable String hourlyRate,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable Integer version) {

    /** @param from a first day that reaches back to nothing */
    static RateForm empty(LocalDate from) {
        return new RateForm("", "", from.toString(), "", null);
    }

    static RateForm of(RateView rate) {
        return new RateForm(
                rate.userId() == null ? "" : Long.toString(rate.userId().value()),
                rate.hourlyRate().decimal().toPlainString(),
                text(rate.effectiveFrom()),
                text(rate.effectiveTo()),
                rate.version());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    AgreeRate toAgree() {
        return toChange().over(AgreeRate.blank());
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeRate toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeRate(
                typed.read("userId", userId, id -> new UserId(Typed.id(id))),
                typed.read("hourlyRate", hourlyRate, Typed::decimal),
                day(typed, "effectiveFrom", effectiveFrom),
                day(typed, "effectiveTo", effectiveTo)));
    }

    private static Patch<LocalDate> day(Typed typed, String field, @Nullable String text) {
        var blank = text == null || text.isBlank();
        var day = WireTime.date(text);
        return blank || day.isPresent()
                ? Patch.keepIfNull(text).map(typedDay -> day.orElse(null))
                : typed.wrong(field, "validation.date");
    }
}
