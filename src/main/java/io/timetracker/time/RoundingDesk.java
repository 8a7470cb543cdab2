package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How time is rounded on certain projects and for certain clients, whatever the people who work there wish; for
 * administrators. A rule counts for what is measured from then on; entries that are there stay as they are.
 */
@Service
@Transactional
public class RoundingDesk {

    private final RoundingRules rules;
    private final Timekeepers keepers;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Validator validator;
    private final ChangeLog changes;
    private final Clock clock;

    RoundingDesk(
            RoundingRules rules,
            Timekeepers keepers,
            ProjectCatalog projects,
            ClientDirectory clients,
            Validator validator,
            ChangeLog changes,
            Clock clock) {
        this.rules = rules;
        this.keepers = keepers;
        this.projects = projects;
        this.clients = clients;
        this.validator = validator;
        this.changes = changes;
        this.clock = clock;
    }

    /** All rules, the oldest first. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public PageOf<RoundingRuleView> list(PageAsk ask, CurrentUser actor) {
        onlyAdmins(actor);
        var cursor = ask.cursor();
        var after = cursor == null || cursor.isStart() ? 0 : cursor.number(0);
        var rows = rules.page(after, ask.perPage() + 1, ask.offset()).stream()
                .map(RoundingRule::view)
                .toList();
        return PageOf.of(rows, ask, RoundingDesk::place, rules::count);
    }

    /** Where a rule stands in {@link #list}. */
    public static Cursor place(RoundingRuleView rule) {
        return Cursor.after(rule.id().value());
    }

    /** @throws Forbidden unless an administrator asks @throws NotFound if there is no such rule */
    @Transactional(readOnly = true)
    public RoundingRuleView get(RoundingRuleId id, CurrentUser actor) {
        onlyAdmins(actor);
        return rules.findById(id).orElseThrow(NotFound::new).view();
    }

    /** What they are for is called, in two statements at most. */
    @Transactional(readOnly = true)
    public RuleNames names(Collection<RoundingRuleView> list) {
        var projectIds = list.stream()
                .map(RoundingRuleView::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var clientIds = list.stream()
                .map(RoundingRuleView::clientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new RuleNames(projects.labels(projectIds, Set.of()).projects(), clients.names(clientIds));
    }

    /**
     * Agrees how time is rounded on a project or for a client.
     *
     * @throws Forbidden unless an administrator asks
     * @throws ConstraintViolationException if step or method is missing or out of its bounds
     * @throws Invalid unless it is for one project or one client that exists
     * @throws RuleBroken if there is a rule for the same
     */
    public RoundingRuleView agree(AgreeRounding command, CurrentUser actor) {
        onlyAdmins(actor);
        keepers.lockRules();
        var rule = RoundingRule.agree(checked(command, 0), clock.instant());
        var after = rules.save(rule).view();
        changes.record(actor, "rounding_rule.agreed", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest, for what is measured from then on.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such rule
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws ConstraintViolationException if step or method is missing or out of its bounds
     * @throws Invalid unless it is for one project or one client that exists
     * @throws RuleBroken if there is a rule for the same
     */
    public RoundingRuleView change(
            RoundingRuleId id, ChangeRounding command, @Nullable Integer version, CurrentUser actor) {
        var rule = locked(id, version, actor);
        var before = rule.view();
        rule.change(checked(command.over(rule.details()), id.value()), clock.instant());
        var after = rules.save(rule).view();
        changes.record(actor, "rounding_rule.changed", id, before, after);
        return after;
    }

    /**
     * Takes a rule back; what it rounded stays rounded.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such rule
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public void withdraw(RoundingRuleId id, @Nullable Integer version, CurrentUser actor) {
        var rule = locked(id, version, actor);
        rules.delete(rule);
        changes.record(actor, "rounding_rule.withdrawn", id, rule.view(), null);
    }

    private RoundingRule locked(RoundingRuleId id, @Nullable Integer version, CurrentUser actor) {
        onlyAdmins(actor);
        keepers.lockRules();
        var rule = rules.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, rule.version());
        return rule;
    }

    private AgreeRounding checked(AgreeRounding wanted, long except) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        mustBeForOne(wanted);
        var project = wanted.projectId();
        if (project != null && rules.isProjectTaken(project.value(), except)) {
            throw new RuleBroken("error", "duplicate_rounding_rule", "projectId");
        }
        var client = wanted.clientId();
        if (client != null && rules.isClientTaken(client.value(), except)) {
            throw new RuleBroken("error", "duplicate_rounding_rule", "clientId");
        }
        return wanted;
    }

    private void mustBeForOne(AgreeRounding wanted) {
        if ((wanted.projectId() == null) == (wanted.clientId() == null)) {
            throw new Invalid("projectId", "validation.project_or_client");
        }
        if (wanted.projectId() != null && projects.find(wanted.projectId()).isEmpty()) {
            throw new Invalid("projectId", "refusal.invalid_project");
        }
        if (wanted.clientId() != null && clients.find(wanted.clientId()).isEmpty()) {
            throw new Invalid("clientId", "refusal.invalid_client");
        }
    }

    private static void onlyAdmins(CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
    }
}
