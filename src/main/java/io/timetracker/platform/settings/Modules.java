package io.timetracker.platform.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which parts of the product are switched on (contract, data model 3.4). Ids are the wire's. */
@Component
public class Modules {

    /** Built and listed; the core ones cannot be switched off. */
    public static final List<String> CORE = List.of("auth", "main", "projects", "timer", "tasks");

    public static final List<String> SWITCHABLE =
            List.of("clients", "contacts", "leads", "deals", "reports", "time_approvals", "activity_feed");

    private static final Map<String, String> NEEDS =
            Map.of("contacts", "clients", "deals", "clients", "leads", "clients", "time_approvals", "timer");

    private final CurrentSettings settings;

    Modules(CurrentSettings settings) {
        this.settings = settings;
    }

    public boolean isOn(String module) {
        return isOn(module, settings.get().disabledModules());
    }

    private static boolean isOn(String module, Set<String> disabled) {
        var needed = NEEDS.get(module);
        return CORE.contains(module) || !disabled.contains(module) && (needed == null || isOn(needed, disabled));
    }

    /** Installation-wide, in the order in which clients show them. */
    public List<String> enabled() {
        var enabled = new LinkedHashSet<>(CORE);
        SWITCHABLE.stream().filter(this::isOn).forEach(enabled::add);
        return List.copyOf(enabled);
    }
}
