package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** A client's hour costs something else from today on; null: nothing. Published in the transaction that changes it. */
public record ClientRateChanged(
        ClientId client, @Nullable Money before, @Nullable Money after) {}
