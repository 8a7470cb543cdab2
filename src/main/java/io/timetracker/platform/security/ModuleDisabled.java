package io.timetracker.platform.security;

import io.timetracker.platform.problems.Forbidden;

/** An administrator has switched this part of the product off. */
public class ModuleDisabled extends Forbidden {

    public ModuleDisabled(String module) {
        super("forbidden", "module_disabled", null, module);
    }
}
