package io.timetracker.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a lead shall become. Whatever is not said is taken from the lead, so that nothing is typed twice.
 *
 * @param toClient whether a client is made of it, with its first contact
 * @param deal the deal that is made of it, or null
 */
public record ConvertLead(boolean toClient, @Nullable Wish deal) {

    /**
     * What is said of the deal; null says nothing.
     *
     * @param client for whom it is, where no client is made of the lead
     */
    public record Wish(
            @Nullable String name,
            @Nullable ClientId client,
            @Nullable String description,
            @Nullable String stage,
            @Nullable Integer probability,
            @Nullable LocalDate expectedCloseDate) {}
}
