package io.timetracker.admin.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that A-01 names: of the contract's those that there are, asked of the code itself. */
@Component
class Endpoints {

    private static final Map<String, String> NAMED = named();
    private static final Map<String, String> COMPLIANCE = Map.of(
            "locked_periods", "/api/v1/reports/compliance/locked-periods",
            "audit_events", "/api/v1/reports/compliance/audit-events");

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Endpoints(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    Map<String, Object> all() {
        var paths = paths();
        var all = new LinkedHashMap<String, Object>(present(NAMED, paths));
        var compliance = present(COMPLIANCE, paths);
        if (!compliance.isEmpty()) {
            all.put("compliance_reports", compliance);
        }
        return all;
    }

    /** A group such as {@code /reports} is there when anything in it is. */
    private static Map<String, String> present(Map<String, String> named, Set<String> paths) {
        var present = new LinkedHashMap<String, String>();
        named.forEach((name, path) -> {
            if (paths.stream().anyMatch(there -> there.equals(shape(path)) || there.startsWith(shape(path) + "/"))) {
                present.put(name, path);
            }
        });
        return present;
    }

    private Set<String> paths() {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(Endpoints::shape)
                .collect(Collectors.toSet());
    }

    /** Without the names of its variables. */
    private static String shape(String path) {
        return path.replaceAll("<[^>]*>|\\{[^}]*}", "*");
    }

    private static Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("projects", "/api/v1/projects");
        named.put("time_entries", "/api/v1/time-entries");
        named.put("timer", "/api/v1/timer");
        named.put("tasks", "/api/v1/tasks");
        named.put("clients", "/api/v1/clients");
        named.put("deals", "/api/v1/deals");
        named.put("leads", "/api/v1/leads");
        named.put("contacts", "/api/v1/clients/<client_id>/contacts");
        named.put("time_entry_approvals", "/api/v1/time-entry-approvals");
        named.put("favorites", "/api/v1/users/me/favorites/projects");
        named.put("activities", "/api/v1/activities");
        named.put("audit_logs", "/api/v1/audit-logs");
        named.put("users", "/api/v1/users");
        named.put("settings", "/api/v1/settings");
        named.put("reports", "/api/v1/reports");
        named.put("timesheet_periods", "/api/v1/timesheet-periods");
        named.put("timesheet_policy", "/api/v1/timesheet-policy");
        named.put("payroll_export", "/api/v1/exports/payroll");
        named.put("capacity_report", "/api/v1/reports/capacity");
        named.put("search", "/api/v1/search");
        return named;
    }
}
