package io.timetracker.crm;

import org.jspecify.annotations.Nullable;

/** A lead, and what has become of it. */
public record ConversionView(
        LeadView lead,
        @Nullable ClientView client,
        @Nullable ContactView contact,
        @Nullable DealView deal) {}
