package io.timetracker.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.timetracker.platform.calendar.WireTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code DateTime}, which also takes instants on the way out and writes them in UTC. */
final class MomentScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType TYPE = ExtendedScalars.DateTime.transform(type -> type.coercing(new MomentScalar()));

    private static final String BEYOND = "Not a year in which anybody works";

    private final Coercing<?, ?> plain = ExtendedScalars.DateTime.getCoercing();

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return plain.serialize(
                value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        var moment = plain.parseValue(input, context, locale);
        if (!isLawful(moment)) {
            throw new CoercingParseValueException(BEYOND);
        }
        return moment;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        var moment = plain.parseLiteral(input, variables, context, locale);
        if (!isLawful(moment)) {
            throw new CoercingParseLiteralException(BEYOND);
        }
        return moment;
    }

    private static boolean isLawful(@Nullable Object moment) {
        return !(moment instanceof OffsetDateTime time) || WireTime.isLawful(time.toLocalDate());
    }
}
