package io.timetracker.platform.graphql;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import io.timetracker.platform.ids.TypedId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GraphQL's {@code ID}, which also takes our typed ids on the way out. */
final class IdScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar(Scalars.GraphQLID)
            .coercing(new IdScalar())
            .build();

    private final Coercing<?, ?> plain = Scalars.GraphQLID.getCoercing();

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return plain.serialize(value instanceof TypedId id ? Long.toString(id.value()) : value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return plain.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return plain.parseLiteral(input, variables, context, locale);
    }
}
