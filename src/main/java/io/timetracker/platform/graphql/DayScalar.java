package io.timetracker.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code Date}, which says in plain words what is none. */
final class DayScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType TYPE = ExtendedScalars.Date.transform(type -> type.coercing(new DayScalar()));

    private static final String NONE = "Is not a date";

    private final Coercing<?, ?> plain = ExtendedScalars.Date.getCoercing();

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return plain.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return plain.parseValue(input, context, locale);
        } catch (CoercingParseValueException unreadable) {
            throw new CoercingParseValueException(NONE, unreadable);
        }
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return plain.parseLiteral(input, variables, context, locale);
        } catch (CoercingParseLiteralException unreadable) {
            throw new CoercingParseLiteralException(NONE, unreadable);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return plain.valueToLiteral(input, context, locale);
    }
}
