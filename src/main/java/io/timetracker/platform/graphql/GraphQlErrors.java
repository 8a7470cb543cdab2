package io.timetracker.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import java.util.LinkedHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Refusals as GraphQL errors, with REST's codes in {@code extensions}; anything else says no more than that it failed. */
@Component
class GraphQlErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);

    private final Refusals refusals;

    GraphQlErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        var refusal = refusals.of(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get(), environment);
        }
        if (failure instanceof BindException || failure instanceof ConversionException) {
            LOG.debug(
                    "GraphQL input of {} cannot be read",
                    environment.getExecutionStepInfo().getPath(),
                    failure);
            return error(environment, ErrorType.BAD_REQUEST, "validation_error", null);
        }
        LOG.error("GraphQL field {} failed", environment.getExecutionStepInfo().getPath(), failure);
        return error(environment, ErrorType.INTERNAL_ERROR, "internal_error", null);
    }

    private GraphQLError refused(Refusal refusal, DataFetchingEnvironment environment) {
        var type = switch (refusal) {
            case NotFound missing -> ErrorType.NOT_FOUND;
            case Forbidden forbidden -> ErrorType.FORBIDDEN;
            case Conflict conflict -> ErrorType.BAD_REQUEST;
            default -> ErrorType.BAD_REQUEST;
        };
        return error(environment, type, UserError.codeOf(refusal), refusals.text(refusal));
    }

    private GraphQLError error(
            DataFetchingEnvironment environment,
            ErrorType type,
            String code,
            @org.jspecify.annotations.Nullable String text) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", text == null ? refusals.text("refusal." + code) : text)
                .extensions(extensions)
                .build();
    }
}
