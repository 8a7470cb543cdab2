package io.timetracker.platform.money;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Money in {@code decimal(n,2)} columns, so that SQL and imports read naturally. */
public final class MoneyColumns {

    private MoneyColumns() {}

    public static List<Converter<?, ?>> converters() {
        return List.of(Writing.INSTANCE, Reading.INSTANCE);
    }

    @WritingConverter
    enum Writing implements Converter<Money, BigDecimal> {
        INSTANCE;

        @Override
        public BigDecimal convert(Money money) {
            return money.decimal();
        }
    }

    @ReadingConverter
    enum Reading implements Converter<BigDecimal, Money> {
        INSTANCE;

        @Override
        public Money convert(BigDecimal amount) {
            return Money.of(amount);
        }
    }
}
