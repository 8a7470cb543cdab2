package io.timetracker.crm;

import java.util.function.Function;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of SQL that is written out as the aggregates that they are, and hands on what readers get. */
@Component
class Rows {

    private final RelationalMappingContext mapping;
    private final JdbcConverter converter;

    Rows(RelationalMappingContext mapping, JdbcConverter converter) {
        this.mapping = mapping;
        this.converter = converter;
    }

    <A, V> RowMapper<V> of(Class<A> type, Function<A, V> view) {
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<A>) mapping.getRequiredPersistentEntity(type);
        var aggregate = new EntityRowMapper<>(entity, converter);
        return (result, number) -> view.apply(aggregate.mapRow(result, number));
    }
}
