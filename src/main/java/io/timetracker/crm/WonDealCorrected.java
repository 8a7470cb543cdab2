package io.timetracker.crm;

/**
 * Of a deal that stays won, something was put right that {@link DealWon} had told.
 *
 * @param now what its win would tell today
 */
public record WonDealCorrected(DealWon now) {}
