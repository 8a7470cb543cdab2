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
    void noPartHasMoreThanItMay() {
        var random = new Random(11);
        for (var round = 0; round < 1000; round++) {
            var hours = random.longs(1 + random.nextInt(40), 0, 100_000).toArray();
            var billable = LongStream.of(hours)
                    .map(seconds -> random.nextInt(3) == 0 ? random.nextLong(seconds + 1) : seconds)
                    .toArray();
            var most = hundredths(hours);
            var parts = LongStream.of(billable).mapToObj(BigInteger::valueOf).toList();
            var whole =
                    Apportion.round(BigInteger.valueOf(LongStream.of(billable).sum()), HUNDREDTH);

            var units = Apportion.units(parts, HUNDREDTH, whole, most);

            assertThat(units.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
            for (var place = 0; place < hours.length; place++) {
                assertThat(units.get(place)).isBetween(0L, most.get(place));
                assertThat(Math.abs(units.get(place) * 36 - billable[place])).isLessThan(72);
            }
        }
    }
}
