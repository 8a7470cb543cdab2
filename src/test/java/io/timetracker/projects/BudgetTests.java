package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.WorkLogged.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is consumed of a budget, whatever happens to entries and rates, and who is told when. */
@Tag("engine")
@RecordApplicationEvents
class BudgetTests extends ProjectsTest {

    private static final long HOUR = 3600;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents published;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RateCard card;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Zones zones;

    private LocalDate today;

    record Logged(@Nullable Work before, @Nullable Work after) implements WorkLogged {}

    @BeforeEach
    void aDay() {
        today = zones.today();
    }

    @Test
    void theThresholdAndTheBudgetAreToldOnceEachAndAgainAfterLessWasUsed() {
        change(Map.of("hourly_rate", 100, "budget_amount", 1000));

        var first = work(website, null, ada.id(), today, 7 * HOUR + 3599, true);
        log(null, first);
        assertThat(told()).isEmpty();
        var second = work(website, null, ada.id(), today, 1, true);
        log(null, second);
        assertThat(told()).containsExactly("threshold MONEY");
        var third = work(website, null, ada.id(), today, 2 * HOUR, true);
        log(null, third);
        log(null, work(website, null, ada.id(), today, HOUR, true));
        assertThat(told()).containsExactly("threshold MONEY", "exceeded MONEY");

        log(third, null);
        log(null, third);
        assertThat(told()).containsExactly("threshold MONEY", "exceeded MONEY", "exceeded MONEY");
        log(third, null);
        log(first, null);
        log(null, work(website, null, ada.id(), today, 20 * HOUR, true));
        assertThat(told()).hasSize(5).endsWith("threshold MONEY", "exceeded MONEY");
    }

    @Test
    void hoursAreABudgetTooBillableOrNot() {
        change(Map.of("estimated_hours", 10, "budget_threshold_percent", 50));

        log(null, work(website, null, ada.id(), today, 5 * HOUR, false));
        log(null, work(website, null, ada.id(), today, 5 * HOUR, true));

        assertThat(told()).containsExactly("threshold HOURS", "exceeded HOURS");
        var budget = as(ada).graphQl(
                        "query($id: ID!) { project(id: $id) { budget { hours hoursPercent hoursThresholdExceeded } } }",
                        Map.of("id", website.id().value()));
        assertThat(budget.number("/data/project/budget/hoursPercent")).isEqualTo(100);
        assertThat(budget.at("/data/project/budget/hoursThresholdExceeded").asBoolean())
                .isTrue();
    }

    @Test
    void aBudgetThatIsCutOrARateThatRisesCanUseItUp() {
        log(null, work(website, null, ada.id(), today, 5 * HOUR, true));
        catalog.change(website.id(), money("100", "1000"), null, ada.user());
        assertThat(told()).isEmpty();

        catalog.change(website.id(), money("100", "600"), null, ada.user());
        assertThat(told()).containsExactly("threshold MONEY");
        card.agree(website.id(), new AgreeRate(null, BigDecimal.valueOf(120), today, null), ada.user());
        assertThat(told()).containsExactly("threshold MONEY", "exceeded MONEY");
        catalog.change(website.id(), money("100", "6000"), null, ada.user());
        catalog.change(website.id(), money("100", "600"), null, ada.user());
        assertThat(told()).hasSize(4);
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        catalog.change(website.id(), money("100", "100"), null, ada.user());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Logged(null, work(website, null, ada.id(), today, HOUR, true)));
            status.setRollbackOnly();
        });

        log(null, work(website, null, ada.id(), today, HOUR, true));

        assertThat(marks(website)).isEqualTo("2");
    }

    @Test
    void theChangeLogSaysWhoseWorkPassedWhatAndWhoChangedTheBudget() {
        change(Map.of("hourly_rate", 100, "budget_amount", 1000, "estimated_hours", 50));

        log(null, work(website, null, grace.id(), today, 8 * HOUR, true));
        log(null, work(website, null, ada.id(), today, 2 * HOUR, true));
        catalog.change(website.id(), money("100", "4000"), null, ada.user());
        catalog.change(website.id(), money("100", "500"), null, grace.user());

        assertThat(noticed())
                .containsExactly(
                        "project.budget_threshold_reached MONEY 80 by "
                                + grace.id().value(),
                        "project.budget_exceeded MONEY 100 by " + ada.id().value(),
                        "project.budget_threshold_reached MONEY 80 by "
                                + grace.id().value(),
                        "project.budget_exceeded MONEY 100 by " + grace.id().value());
    }

    @Test
    void whatIsRolledBackIsNotInTheChangeLog() {
        change(Map.of("hourly_rate", 100, "budget_amount", 100));

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Logged(null, work(website, null, ada.id(), today, HOUR, true)));
            status.setRollbackOnly();
        });

        assertThat(noticed()).isEmpty();
    }

    private List<String> noticed() {
        return jdbc.sql("select action, after_state, user_id from change_log where entity_type = 'project'"
                        + " and entity_id = ? and action like 'project.budget%' and face = 'SYSTEM' order by seq")
                .param(website.id().value())
                .query((row, number) -> {
                    var state = JsonMapper.shared().readTree(row.getString(2));
                    return "%s %s %d by %d"
                            .formatted(
                                    row.getString(1),
                                    state.get("kind").asString(),
                                    state.get("percent").asInt(),
                                    row.getLong(3));
                })
                .list();
    }

    private String marks(ProjectView project) {
        return jdbc.sql("select money_mark from project_worked where project_id = ?")
                .param(project.id().value())
                .query(String.class)
                .single();
    }

    /** Entries move between projects, tasks, people and days while every kind of rate changes under them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsConsumedIsAlwaysTheSumOfAllWorkAtTheRatesOfItsDays(long seed) {
        var random = new Random(seed);
        var projects = new ArrayList<>(List.of(website, project("Shop"), project("Blog")));
        var tasks = List.of(task("Header"), task("Footer"));
        var other = client(ada);
        var all = new ArrayList<Work>();
        var charged = new HashMap<List<Object>, Money>();
        for (var step = 0; step < 120; step++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> add(any(random, projects, tasks), all);
                case 3, 4 -> replace(any(random, projects, tasks), all, random);
                case 5 -> remove(all, random);
                case 6 -> unlessRefused(() -> card.agree(one(projects, random).id(), anyRate(random), ada.user()));
                case 7 -> catalog.change(one(projects, random).id(), money(rate(random), null), null, ada.user());
                case 8 -> clients.change(random.nextBoolean() ? acme : other, charging(rate(random)), null, ada.user());
                default -> unlessRefused(() -> withdrawOne(one(projects, random), random));
            }
            if (step % 20 == 19) {
                unlessRefused(() -> move(one(projects, random), random.nextBoolean() ? acme : other));
            }
            projects.forEach(project -> assertThat(consumed(project)).isEqualTo(recomputed(project, all)));
            nothingBeforeTodayCostsSomethingElse(all, charged);
        }
    }

    private void nothingBeforeTodayCostsSomethingElse(List<Work> all, Map<List<Object>, Money> charged) {
        var now = new HashMap<List<Object>, Money>();
        for (var work : all) {
            var day = zones.dayOf(work.start());
            if (work.billable() && work.seconds() > 0 && day.isBefore(today)) {
                now.put(List.of(work.project(), work.user(), day), rate(work));
            }
        }
        now.forEach((key, rate) -> assertThat(charged.getOrDefault(key, rate)).isEqualTo(rate));
        charged.clear();
        charged.putAll(now);
    }

    private Money recomputed(ProjectView project, List<Work> all) {
        var sum = all.stream()
                .filter(work -> work.billable() && project.id().equals(work.project()))
                .map(work -> BigDecimal.valueOf(rate(work).minor()).multiply(BigDecimal.valueOf(work.seconds())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(
                sum.divide(BigDecimal.valueOf(HOUR), 0, RoundingMode.HALF_EVEN).longValueExact());
    }

    private Money rate(Work work) {
        return card.explain(work.project(), work.user(), zones.dayOf(work.start()), ada.user())
                .rate();
    }

    private void add(Work work, List<Work> all) {
        log(null, work);
        all.add(work);
    }

    private void replace(Work work, List<Work> all, Random random) {
        if (!all.isEmpty()) {
            var place = random.nextInt(all.size());
            log(all.get(place), work);
            all.set(place, work);
        }
    }

    private void remove(List<Work> all, Random random) {
        if (!all.isEmpty()) {
            log(all.remove(random.nextInt(all.size())), null);
        }
    }

    private void withdrawOne(ProjectView project, Random random) {
        var rates = card.list(project.id(), ada.user());
        if (!rates.isEmpty()) {
            card.withdraw(project.id(), one(rates, random).id(), null, ada.user());
        }
    }

    private void move(ProjectView project, ClientId to) {
        var body = Map.of("client_id", to.value());
        as(ada).patch("/api/v1/projects/" + project.id().value(), body);
    }

    private static void unlessRefused(Runnable command) {
        try {
            command.run();
        } catch (RuleBroken rule) {
            assertThat(rule.reason()).isIn("rate_rewrites_past", "duplicate_rate");
        }
    }

    private Work any(Random random, List<ProjectView> projects, List<TaskView> tasks) {
        var project = one(projects, random);
        var task = project == website && random.nextBoolean() ? one(tasks, random) : null;
        var user = random.nextBoolean() ? ada.id() : grace.id();
        var day = today.minusDays(random.nextInt(6)).plusDays(2);
        return work(project, task, user, day, random.nextInt(20_000), random.nextInt(4) > 0);
    }

    private AgreeRate anyRate(Random random) {
        var from = random.nextInt(4) == 0
                ? null
                : today.minusDays(random.nextInt(8)).plusDays(3);
        var to = from == null || random.nextBoolean() ? null : from.plusDays(random.nextInt(4));
        return new AgreeRate(random.nextBoolean() ? null : ada.id(), new BigDecimal(rate(random)), from, to);
    }

    private static String rate(Random random) {
        return random.nextInt(5) == 0 ? "0" : random.nextInt(1, 200) + "." + random.nextInt(10, 100);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void log(@Nullable Work before, @Nullable Work after) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Logged(before, after)));
    }

    private Work work(
            ProjectView project, @Nullable TaskView task, UserId user, LocalDate day, long seconds, boolean billable) {
        var start = day.atTime(9, 0).atZone(zones.app()).toInstant();
        return new Work(
                user,
                project.id(),
                task == null ? null : task.id(),
                project.clientId(),
                start,
                seconds,
                billable,
                false);
    }

    private Money consumed(ProjectView project) {
        return catalog.find(project.id()).orElseThrow().consumed();
    }

    private void change(Map<String, ?> body) {
        as(ada).patch("/api/v1/projects/" + website.id().value(), body).expect(200);
    }

    private static ChangeProject money(@Nullable String rate, @Nullable String budget) {
        var keep = ChangeProject.nothing();
        return new ChangeProject(
                keep.name(),
                keep.clientId(),
                keep.description(),
                keep.billable(),
                Patch.to(rate == null ? null : new BigDecimal(rate)),
                keep.code(),
                Patch.to(budget == null ? null : new BigDecimal(budget)),
                keep.budgetThresholdPercent(),
                keep.billingRef(),
                keep.estimatedHours(),
                keep.status(),
                keep.color(),
                keep.customFields());
    }

    private static ChangeClient charging(String rate) {
        return new ChangeClient(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.to(new BigDecimal(rate)),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    private List<String> told() {
        return published.stream(Object.class)
                .map(event -> switch (event) {
                    case BudgetThresholdReached(var project, var kind, var percent, var at)
                    when project.equals(website.id()) -> "threshold " + kind;
                    case BudgetExceeded(var project, var kind, var at)
                    when project.equals(website.id()) -> "exceeded " + kind;
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
