package io.timetracker.time.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Pager;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.time.RoundingDesk;
import io.timetracker.time.RoundingRuleId;
import io.timetracker.time.RoundingRuleView;
import io.timetracker.time.RuleNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what the page of rounding rules shows. */
@Component
class RoundingScreens {

    private static final int PER_PAGE = 50;

    private final RoundingDesk desk;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Refusals words;

    RoundingScreens(RoundingDesk desk, ProjectCatalog projects, ClientDirectory clients, Refusals words) {
        this.desk = desk;
        this.projects = projects;
        this.clients = clients;
        this.words = words;
    }

    /** @param id of the rule that is being changed, or null */
    RoundingScreen of(@Nullable Integer number, @Nullable RoundingRuleId id, CurrentUser user) {
        var page = desk.list(PageAsk.of(number, PER_PAGE, null, PER_PAGE), user);
        var edited = id == null ? null : desk.get(id, user);
        var named = new ArrayList<>(page.items());
        if (edited != null) {
            named.add(edited);
        }
        var names = desk.names(named);
        return new RoundingScreen(
                rows(page.items(), names),
                Pager.of(page, UriComponentsBuilder.fromPath(RoundingScreen.PATH)),
                edited,
                projectChoices(edited, names, user),
                clientChoices(edited, names, user),
                methods());
    }

    private static List<RoundingScreen.Row> rows(List<RoundingRuleView> rules, RuleNames names) {
        return rules.stream()
                .map(rule -> new RoundingScreen.Row(
                        rule,
                        rule.projectId() != null,
                        rule.projectId() != null ? names.project(rule) : names.client(rule)))
                .toList();
    }

    /** A rule may be for what takes no new time; its form must still show it. */
    private Map<String, String> projectChoices(@Nullable RoundingRuleView edited, RuleNames names, CurrentUser user) {
        var choices = none("time.rounding.noProject");
        if (edited != null && edited.projectId() != null) {
            choices.put(
                    Long.toString(edited.projectId().value()), Objects.requireNonNullElse(names.project(edited), "-"));
        }
        projects.choices(user)
                .forEach(it -> choices.put(Long.toString(it.id().value()), it.name() + " · " + it.clientName()));
        return choices;
    }

    private Map<String, String> clientChoices(@Nullable RoundingRuleView edited, RuleNames names, CurrentUser user) {
        var choices = none("time.rounding.noClient");
        if (edited != null && edited.clientId() != null) {
            choices.put(
                    Long.toString(edited.clientId().value()), Objects.requireNonNullElse(names.client(edited), "-"));
        }
        clients.choices(user).forEach(it -> choices.put(Long.toString(it.id().value()), it.name()));
        return choices;
    }

    private Map<String, String> none(String key) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.text(key));
        return choices;
    }

    private Map<String, String> methods() {
        var methods = new LinkedHashMap<String, String>();
        List.of("nearest", "up", "down").forEach(it -> methods.put(it, words.text("admin.rounding." + it)));
        return methods;
    }
}
