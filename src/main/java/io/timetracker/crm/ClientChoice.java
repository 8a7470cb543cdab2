package io.timetracker.crm;

/** A client in a list to choose from. */
public record ClientChoice(ClientId id, String name) {}
