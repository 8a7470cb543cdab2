package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.RateBook.Agreed;
import io.timetracker.projects.RateBook.Dated;
import io.timetracker.projects.RateBook.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rate counts (contract, data model 10). */
class RateBookTests {

    private static final ProjectId WEBSITE = new ProjectId(7);
    private static final ClientId ACME = new ClientId(3);
    private static final UserId ADA = new UserId(1);
    private static final UserId BEN = new UserId(2);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void thePersonsRateCountsBeforeEverybodysBeforeTheProjectsBeforeTheClients() {
        var all = List.of(agreed(1, ADA, 100, Rate.ALWAYS, Rate.FOR_GOOD), agreed(2, null, 80, FEBRUARY, MARCH));
        var book = book(all, List.of(new Terms(Rate.ALWAYS, ACME, Money.ZERO)), Map.of(), 50);
        var priced = book(all, List.of(new Terms(Rate.ALWAYS, ACME, new Money(60))), Map.of(), 50);

        assertThat(book.on(ADA, FEBRUARY).source()).isEqualTo(RateSource.PROJECT_USER);
        assertThat(book.on(BEN, FEBRUARY).source()).isEqualTo(RateSource.PROJECT_AGREED);
        assertThat(book.on(BEN, FEBRUARY).rateId()).isEqualTo(new RateId(2));
        assertThat(priced.on(BEN, JANUARY).source()).isEqualTo(RateSource.PROJECT);
        assertThat(book.on(BEN, JANUARY).source()).isEqualTo(RateSource.CLIENT);
        assertThat(book.on(null, JANUARY).rate()).isEqualTo(new Money(50));
        assertThat(book(List.of(), book.terms(), Map.of(), 0).on(ADA, JANUARY).source())
                .isEqualTo(RateSource.NONE);
    }

    @Test
    void theLatestThatHasBegunCountsOnItsFirstAndLastDay() {
        var book = book(
                List.of(
                        agreed(1, ADA, 10, Rate.ALWAYS, Rate.FOR_GOOD),
                        agreed(2, ADA, 20, FEBRUARY, Rate.FOR_GOOD),
                        agreed(3, ADA, 30, MARCH, MARCH)),
                List.of(new Terms(Rate.ALWAYS, ACME, null)),
                Map.of(),
                0);

        assertThat(book.rate(1, FEBRUARY.minusDays(1))).isEqualTo(new Money(10));
        assertThat(book.rate(1, FEBRUARY)).isEqualTo(new Money(20));
        assertThat(book.rate(1, MARCH)).isEqualTo(new Money(30));
        assertThat(book.rate(1, MARCH.plusDays(1))).isEqualTo(new Money(20));
        assertThat(book.on(ADA, FEBRUARY).since()).isEqualTo(FEBRUARY);
        assertThat(book.on(ADA, JANUARY).since()).isNull();
        assertThat(book.on(ADA, MARCH).until()).isEqualTo(MARCH);
        assertThat(book.on(ADA, FEBRUARY).until()).isEqualTo(MARCH.minusDays(1));
        assertThat(book.on(ADA, MARCH.plusDays(1)).since()).isEqualTo(MARCH.plusDays(1));
        assertThat(book.on(ADA, MARCH.plusDays(1)).until()).isNull();
        assertThat(book.on(BEN, MARCH).since()).isNull();
        assertThat(book.on(BEN, MARCH).until()).isNull();
    }

    @Test
    void nothingIsARateToo() {
        var book = book(
                List.of(agreed(1, ADA, 0, Rate.ALWAYS, Rate.FOR_GOOD)),
                List.of(new Terms(Rate.ALWAYS, ACME, new Money(60))),
                Map.of(),
                50);

        assertThat(book.on(ADA, JANUARY).rate()).isEqualTo(Money.ZERO);
        assertThat(book.on(ADA, JANUARY).source()).isEqualTo(RateSource.PROJECT_USER);
    }

    @Test
    void whatTheProjectAndTheClientCostInThePastIsRemembered() {
        var book = book(
                List.of(),
                List.of(
                        new Terms(Rate.ALWAYS, ACME, new Money(60)),
                        new Terms(FEBRUARY, ACME, null),
                        new Terms(MARCH, new ClientId(4), null)),
                Map.of(ACME, List.of(new Dated(Rate.ALWAYS, new Money(40)), new Dated(FEBRUARY, new Money(45)))),
                99);

        assertThat(book.rate(0, JANUARY)).isEqualTo(new Money(60));
        assertThat(book.rate(0, FEBRUARY)).isEqualTo(new Money(45));
        assertThat(book.rate(0, MARCH)).isEqualTo(new Money(99));
        assertThat(book.on(null, MARCH).since()).isEqualTo(MARCH);
        assertThat(book.on(null, JANUARY).until()).isEqualTo(FEBRUARY.minusDays(1));
        assertThat(book.on(null, FEBRUARY).until()).isEqualTo(MARCH.minusDays(1));
    }

    private static Agreed agreed(long id, UserId user, long cents, LocalDate begins, LocalDate ends) {
        return new Agreed(new RateId(id), user == null ? 0 : user.value(), new Money(cents), begins, ends);
    }

    private static RateBook book(
            List<Agreed> agreed, List<Terms> terms, Map<ClientId, List<Dated>> clients, long present) {
        return new RateBook(WEBSITE, agreed, terms, clients, client -> Optional.of(new Money(present)));
    }
}
