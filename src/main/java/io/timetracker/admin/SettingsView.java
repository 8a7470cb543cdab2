package io.timetracker.admin;

import io.timetracker.platform.settings.Settings;

/** The rules, and the version of the row that holds them. */
public record SettingsView(Settings settings, int version) {}
