package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealWon;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** The rules of one offer. */
class ProjectOfferTests {

    private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final UserId ADA = new UserId(7);
    private static final ProjectId SITE = new ProjectId(9);

    private final ProjectOffer offer = saved(ProjectOffer.of(won("Relaunch", "EUR", 100.0), NOW));

    private static DealWon won(String name, String currency, Double hours) {
        var value = Money.of(new BigDecimal("8000"));
        return new DealWon(new DealId(3), new ClientId(5), name, value, currency, hours, ADA, null);
    }

    private static ProjectOffer saved(ProjectOffer offer) {
        ReflectionTestUtils.setField(offer, "id", new ProjectOfferId(1));
        return offer;
    }

    @Test
    void aDraftIsWhatTheWinTold() {
        var draft = offer.view().draft("EUR");

        assertThat(offer.view().isOpen()).isTrue();
        assertThat(draft.name()).isEqualTo("Relaunch");
        assertThat(draft.clientId()).isEqualTo(new ClientId(5));
        assertThat(draft.budgetAmount()).isEqualByComparingTo("8000");
        assertThat(draft.estimatedHours()).isEqualByComparingTo("100");
        assertThat(draft.billable()).isTrue();
        assertThat(draft.status()).isEqualTo(ProjectStatus.ACTIVE);
    }

    @Test
    void aValueInAnotherCurrencyIsNoBudget() {
        assertThat(offer.view().draft("CHF").budgetAmount()).isNull();
        assertThat(offer.view().draft("CHF").estimatedHours()).isEqualByComparingTo("100");
    }

    @Test
    void moreHoursThanAProjectMayHaveAreNone() {
        offer.correct(won("Relaunch", "EUR", 1e10), LATER);

        assertThat(offer.view().draft("EUR").estimatedHours()).isNull();
    }

    @Test
    void aProjectIsMadeOfItOnce() {
        offer.take(SITE, ADA, LATER);

        assertThat(offer.view().status()).isEqualTo(OfferStatus.TAKEN);
        assertThat(offer.view().projectId()).isEqualTo(SITE);
        assertThat(offer.view().settledBy()).isEqualTo(ADA);
        assertThat(offer.view().settledAt()).isEqualTo(LATER);
        assertThatThrownBy(() -> offer.take(new ProjectId(10), ADA, LATER)).isInstanceOf(OfferSettled.class);
        assertThatThrownBy(() -> offer.decline(ADA, LATER)).isInstanceOf(OfferSettled.class);
    }

    @Test
    void aDeclinedOneMayBeTakenStill() {
        offer.decline(ADA, NOW);
        offer.decline(new UserId(8), LATER);
        assertThat(offer.view().settledBy()).isEqualTo(ADA);
        assertThat(offer.view().settledAt()).isEqualTo(NOW);

        offer.take(SITE, ADA, LATER);

        assertThat(offer.view().isTaken()).isTrue();
    }

    @Test
    void whatIsPutRightStaysDeclinedAndWhatIsWonAgainIsOpen() {
        offer.decline(ADA, NOW);
        offer.correct(won("Shop", "EUR", 1.0), LATER);
        assertThat(offer.view().isDeclined()).isTrue();
        assertThat(offer.view().name()).isEqualTo("Shop");

        offer.renew(won("Store", "EUR", 1.0), LATER);

        assertThat(offer.view().isOpen()).isTrue();
        assertThat(offer.view().name()).isEqualTo("Store");
        assertThat(offer.view().settledBy()).isNull();
    }

    @Test
    void aTakenOneStaysAsItIs() {
        offer.take(SITE, ADA, NOW);

        offer.renew(won("Shop", "EUR", 1.0), LATER);
        offer.correct(won("Shop", "EUR", 1.0), LATER);

        assertThat(offer.view().isTaken()).isTrue();
        assertThat(offer.view().name()).isEqualTo("Relaunch");
        assertThat(offer.view().updatedAt()).isEqualTo(NOW);
    }
}
