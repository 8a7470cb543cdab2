package io.timetracker.platform.demo;

/**
 * @param id raw: this module knows no clients
 * @param owner who made it
 */
public record DemoClient(long id, String name, DemoPerson owner, boolean isActive) {}
