package io.timetracker.platform.ids;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.money.MoneyColumns;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** Teaches Spring Data JDBC the product's value types. */
@Configuration(proxyBeanMethods = false)
class JdbcMapping extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        var converters = new ArrayList<Object>();
        converters.add(new NumberToTypedId());
        converters.add(TypedIdToNumber.INSTANCE);
        converters.addAll(InstantColumns.converters());
        converters.addAll(MoneyColumns.converters());
        return converters;
    }
}
