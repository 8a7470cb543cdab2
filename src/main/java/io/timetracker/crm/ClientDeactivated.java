package io.timetracker.crm;

/** No more work is done for a client; what there is stays. */
public record ClientDeactivated(ClientId client) {}
