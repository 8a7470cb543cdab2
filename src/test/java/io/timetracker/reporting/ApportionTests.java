package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ApportionTests {

    private static final BigInteger HUNDREDTH = BigInteger.valueOf(36);

    private static List<Long> hundredths(long... seconds) {
        var parts = LongStream.of(seconds).mapToObj(BigInteger::valueOf).toList();
        var whole = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return Apportion.units(parts, HUNDREDTH, Apportion.round(whole, HUNDREDTH));
    }

    @Test
    void threeTimesTwentyMinutesAreAnHour() {
        assertThat(hundredths(1200, 1200, 1200)).containsExactly(34L, 33L, 33L);
        assertThat(hundredths(1200)).containsExactly(33L);
        assertThat(hundredths()).isEmpty();
    }

    @Test
    void whoLostMostGetsWhatIsMissing() {
        // 0.5, 0.25 and 0.25 of a hundredth over: one of them together
        assertThat(hundredths(36 + 18, 36 + 9, 36 + 9)).containsExactly(2L, 1L, 1L);
    }

    @Test
    void partsAlwaysAddUpAndNoneIsAUnitOff() {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++) {
            var seconds = random.longs(1 + random.nextInt(40), 0, 100_000).toArray();
            var units = hundredths(seconds);
            assertThat(units.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(Math.floorDiv(LongStream.of(seconds).sum() * 2 + 36, 72L));
            for (var place = 0; place < seconds.length; place++) {
                assertThat(Math.abs(units.get(place) * 36 - seconds[place])).isLessThanOrEqualTo(36);
            }
        }
    }

    @Test
    void whatIsWithinAPartHasNoMoreAndNothingHasNone() {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++) {
            var hours = random.longs(1 + random.nextInt(40), 0, random.nextBoolean() ? 100 : 100_000)
                    .toArray();
            var billable = LongStream.of(hours)
                    .map(seconds -> switch (random.nextInt(4)) {
                        case 0 -> random.nextLong(seconds + 1);
                        case 1 -> 0;
                        default -> seconds;
                    })
                    .toArray();
            var whole = Apportion.round(BigInteger.valueOf(LongStream.of(hours).sum()), HUNDREDTH);
            var within =
                    Apportion.round(BigInteger.valueOf(LongStream.of(billable).sum()), HUNDREDTH);

            var shares = Apportion.shares(exact(hours), exact(billable), HUNDREDTH, whole, within);

            assertThat(sum(shares.whole())).isEqualTo(whole);
            assertThat(sum(shares.within())).isEqualTo(within);
            for (var place = 0; place < hours.length; place++) {
                assertThat(shares.within().get(place))
                        .isBetween(0L, billable[place] == 0 ? 0 : shares.whole().get(place));
                assertThat(Math.abs(shares.whole().get(place) * 36 - hours[place]))
                        .isLessThan(72);
                assertThat(Math.abs(shares.within().get(place) * 36 - billable[place]))
                        .isLessThan(72);
            }
        }
    }

    /** 0.6 of a hundredth that are billable beside 0.7 that are not: the hundredth is that of the billable ones. */
    @Test
    void whatIsNotBillableGetsNoBillableHundredth() {
        var shares = Apportion.shares(exact(36 + 22, 36 + 25), exact(36 + 22, 0), HUNDREDTH, 3, 2);

        assertThat(shares.whole()).containsExactly(2L, 1L);
        assertThat(shares.within()).containsExactly(2L, 0L);
    }

    private static List<BigInteger> exact(long... seconds) {
        return LongStream.of(seconds).mapToObj(BigInteger::valueOf).toList();
    }

    private static long sum(List<Long> units) {
        return units.stream().mapToLong(Long::longValue).sum();
    }
}
