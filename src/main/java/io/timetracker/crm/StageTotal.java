package io.timetracker.crm;

import io.timetracker.platform.money.Money;

/**
 * The open deals of one stage in one currency.
 *
 * @param value their sum
 * @param weighted the sum of value x probability, rounded half-even once
 */
public record StageTotal(String stage, String currencyCode, long count, Money value, Money weighted) {}
