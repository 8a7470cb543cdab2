package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalPolicyDesk;
import io.timetracker.approvals.ApprovalPolicyId;
import io.timetracker.approvals.ApprovalPolicyNames;
import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Pager;
import io.timetracker.projects.ProjectCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together what the page of policies shows. */
@Component
class ApprovalPolicyScreens {

    private static final int PER_PAGE = 50;

    private final ApprovalPolicyDesk desk;
    private final ApprovalPolicyWords words;
    private final ProjectCatalog projects;
    private final Accounts accounts;
    private final Refusals texts;

    ApprovalPolicyScreens(
            ApprovalPolicyDesk desk,
            ApprovalPolicyWords words,
            ProjectCatalog projects,
            Accounts accounts,
            Refusals texts) {
        this.desk = desk;
        this.words = words;
        this.projects = projects;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * @param id of the policy that is being changed, or null
     * @param typed who stands in the form: they are offered however many people there are
     */
    ApprovalPolicyScreen of(
            @Nullable Integer number, @Nullable ApprovalPolicyId id, Set<UserId> typed, CurrentUser user) {
        var page = desk.list(PageAsk.of(number, PER_PAGE, null, PER_PAGE), user);
        var edited = id == null ? null : desk.get(id, user);
        var named = new ArrayList<>(page.items());
        if (edited != null) {
            named.add(edited);
        }
        var names = desk.names(named);
        var active = Stream.concat(accounts.findAll(typed).values().stream(), accounts.search("").stream())
                .toList();
        return new ApprovalPolicyScreen(
                page.items().stream().map(policy -> words.row(policy, names)).toList(),
                Pager.of(page, UriComponentsBuilder.fromPath(ApprovalPolicyScreen.PATH)),
                edited,
                projectChoices(edited, names, user),
                peopleChoices(edited, names, active),
                approverChoices(edited, names, active));
    }

    /** A policy may be for what takes no new time; its form must still show it. */
    private Map<String, String> projectChoices(
            @Nullable ApprovalPolicyView edited, ApprovalPolicyNames names, CurrentUser user) {
        var choices = none("approvals.policies.noProject");
        if (edited != null && edited.projectId() != null) {
            choices.put(
                    Long.toString(edited.projectId().value()), Objects.requireNonNullElse(names.project(edited), "-"));
        }
        projects.choices(user)
                .forEach(it -> choices.put(Long.toString(it.id().value()), it.name() + " · " + it.clientName()));
        return choices;
    }

    private Map<String, String> peopleChoices(
            @Nullable ApprovalPolicyView edited, ApprovalPolicyNames names, List<Account> active) {
        var choices = none("approvals.policies.noUser");
        if (edited != null && edited.userId() != null) {
            choices.put(Long.toString(edited.userId().value()), Objects.requireNonNullElse(names.user(edited), "-"));
        }
        active.forEach(it -> put(choices, it));
        return choices;
    }

    private Map<String, String> approverChoices(
            @Nullable ApprovalPolicyView edited, ApprovalPolicyNames names, List<Account> active) {
        var choices = none("approvals.policies.noApprover");
        if (edited != null) {
            names.approvers(edited).forEach(it -> put(choices, it));
        }
        active.forEach(it -> put(choices, it));
        return choices;
    }

    private static void put(Map<String, String> choices, Account account) {
        choices.put(Long.toString(account.id().value()), account.displayName());
    }

    private Map<String, String> none(String key) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", texts.text(key));
        return choices;
    }
}
