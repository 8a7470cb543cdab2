package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectStandingTests {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final long HOUR = 3600;

    @Test
    void theProjectsRateCountsBeforeTheClients() {
        var standing = standing(true, "90", "10000", 80, 10 * HOUR, "50");

        assertThat(standing.estimatedCost().decimal()).isEqualByComparingTo("900");
        assertThat(standing.budgetConsumed().decimal()).isEqualByComparingTo("900");
    }

    @Test
    void withoutARateOfItsOwnTheClientsCountsForTheBudgetOnly() {
        var standing = standing(true, null, "1000", 80, 10 * HOUR, "50");

        assertThat(standing.estimatedCost()).isEqualTo(Money.ZERO);
        assertThat(standing.budgetConsumed().decimal()).isEqualByComparingTo("500");
        assertThat(standing.budgetPercent()).isEqualTo(50);
    }

    @Test
    void withoutAnyRateNothingIsConsumed() {
        assertThat(standing(true, null, "1000", 80, 10 * HOUR, null).budgetConsumed())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aProjectThatIsNotBillableCostsNothing() {
        assertThat(standing(false, "90", null, 80, 10 * HOUR, null).estimatedCost())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theThresholdIsExceededWhenItIsReached() {
        assertThat(standing(true, "80", "1000", 80, 10 * HOUR, null).isThresholdExceeded())
                .isTrue();
        assertThat(standing(true, "80", "1000", 80, 10 * HOUR - 1, null).isThresholdExceeded())
                .isFalse();
        assertThat(standing(true, "80", null, 80, 10 * HOUR, null).isThresholdExceeded())
                .isFalse();
    }

    @Test
    void secondsAreSummedFirstAndTheAmountIsRoundedOnce() {
        // 100 seconds at 1.00 are 0.0277…, and not 100 times a second that costs nothing
        assertThat(standing(true, "1", null, 80, 100, null).estimatedCost().decimal())
                .isEqualByComparingTo("0.03");
    }

    @Test
    void theShortCodeIsTheBeginningOfTheName() {
        assertThat(project(true, null, null, 80, 0, Money.ZERO).codeDisplay()).isEqualTo("WEBS");
    }

    private static ProjectStanding standing(
            boolean billable, String rate, String budget, int threshold, long billableSeconds, String clientRate) {
        var counts = money(rate == null ? clientRate : rate);
        var sure = counts == null ? Money.ZERO : counts;
        return new ProjectStanding(
                project(billable, rate, budget, threshold, billableSeconds, sure.perHourFor(billableSeconds)), "Acme");
    }

    private static ProjectView project(
            boolean billable, String rate, String budget, int threshold, long billableSeconds, Money consumed) {
        return new ProjectView(
                new ProjectId(7),
                "W ebsite",
                null,
                new ClientId(3),
                null,
                billable,
                money(rate),
                null,
                ProjectStatus.ACTIVE,
                null,
                money(budget),
                threshold,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                new Worked(billableSeconds, billableSeconds),
                consumed,
                1,
                NOW,
                NOW);
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(new BigDecimal(amount));
    }
}
