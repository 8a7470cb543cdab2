package io.timetracker.platform.settings;

import java.time.ZoneId;

/**
 * Days are counted in another zone from now on. The admin module's event implements it; whoever keeps something by the day
 * reacts in the transaction that changes the zone.
 */
public interface AppZoneChanged {

    ZoneId before();

    ZoneId zone();
}
