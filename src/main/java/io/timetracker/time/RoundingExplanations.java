package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectLabel;
import io.timetracker.time.Rounding.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why entries count for as long as they do: by which rule, and whose it was when they were measured. */
@Service
@Transactional(readOnly = true)
public class RoundingExplanations {

    private final TimeLog log;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final Refusals words;

    RoundingExplanations(
            TimeLog log, ProjectCatalog projects, ClientDirectory clients, Accounts accounts, Refusals words) {
        this.log = log;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
        this.words = words;
    }

    /** @throws NotFound if there is no such entry @throws Forbidden if it is not the caller's */
    public ExplainedRounding explain(TimeEntryId id, CurrentUser user) {
        var entry = log.get(id, user);
        return Objects.requireNonNull(explain(List.of(entry)).get(entry));
    }

    /** As above for entries that the reader is known to see: three statements at most, however many there are. */
    public Map<TimeEntryView, ExplainedRounding> explain(Collection<TimeEntryView> entries) {
        var names = names(entries);
        var explained = new HashMap<TimeEntryView, ExplainedRounding>();
        entries.forEach(entry -> explained.put(entry, explain(entry, names)));
        return explained;
    }

    private ExplainedRounding explain(TimeEntryView entry, Names names) {
        var rule = entry.rounding();
        var whose = rule == null ? null : names.of(rule);
        return new ExplainedRounding(
                entry.workedSeconds(), entry.durationSeconds(), rule, whose, why(entry, rule, whose));
    }

    private String why(TimeEntryView entry, @Nullable Rounding rule, @Nullable String whose) {
        if (!entry.isTimed()) {
            return words.text("time.rounding.noClock");
        }
        if (rule == null) {
            return words.text(entry.isRunning() ? "time.rounding.running" : "time.rounding.unknown");
        }
        var who = words.text("time.rounding.by." + rule.source().wire(), whose == null ? "" : whose);
        return who + " " + words.text("time.rounding.how." + how(rule), rule.minutes());
    }

    private static String how(Rounding rule) {
        if (rule.minutes() <= 1) {
            return "none";
        }
        return rule.method().equals("up") || rule.method().equals("down") ? rule.method() : Rounding.NEAREST;
    }

    private Names names(Collection<TimeEntryView> entries) {
        var rules = entries.stream()
                .map(TimeEntryView::rounding)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Names(
                projects.labels(ids(rules, Source.PROJECT, ProjectId::new), Set.of())
                        .projects(),
                clients.names(ids(rules, Source.CLIENT, ClientId::new)),
                accounts.findAll(ids(rules, Source.PERSON, UserId::new)));
    }

    private static <T extends TypedId> Set<T> ids(Set<Rounding> rules, Source source, LongFunction<T> type) {
        return rules.stream()
                .filter(rule -> rule.source() == source)
                .map(Rounding::sourceId)
                .filter(Objects::nonNull)
                .map(type::apply)
                .collect(Collectors.toSet());
    }

    private record Names(
            Map<ProjectId, ProjectLabel> projects, Map<ClientId, String> clients, Map<UserId, Account> people) {

        @Nullable String of(Rounding rule) {
            var id = rule.sourceId();
            if (id == null) {
                return null;
            }
            return switch (rule.source()) {
                case PROJECT -> name(projects.get(new ProjectId(id)));
                case CLIENT -> clients.get(new ClientId(id));
                case PERSON -> name(people.get(new UserId(id)));
                case INSTALLATION -> null;
            };
        }

        private static @Nullable String name(@Nullable ProjectLabel project) {
            return project == null ? null : project.name();
        }

        private static @Nullable String name(@Nullable Account person) {
            return person == null ? null : person.displayName();
        }
    }
}
