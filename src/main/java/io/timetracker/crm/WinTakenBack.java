package io.timetracker.crm;

/** A deal that was won no longer is: it is open again, lost, cancelled, or gone. */
public record WinTakenBack(DealId deal) {}
