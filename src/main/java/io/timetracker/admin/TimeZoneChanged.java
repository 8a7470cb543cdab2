package io.timetracker.admin;

import io.timetracker.platform.settings.AppZoneChanged;
import java.time.ZoneId;

/** An administrator chose another zone for the installation. Published in the transaction that changes it. */
public record TimeZoneChanged(ZoneId before, ZoneId zone) implements AppZoneChanged {}
