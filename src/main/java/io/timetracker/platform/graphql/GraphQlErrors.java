package io.timetracker.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            return invalid(environment, "validation_error", unreadable(failure));
        }
        LOG.error("GraphQL field {} failed", environment.getExecutionStepInfo().getPath(), failure);
        return error(
                environment,
                ErrorType.INTERNAL_ERROR,
                "internal_error",
                refusals.text("refusal.internal_error"),
                Map.of());
    }

    private GraphQLError refused(Refusal refusal, DataFetchingEnvironment environment) {
        var type = switch (refusal) {
            case NotFound missing -> ErrorType.NOT_FOUND;
            case Forbidden forbidden -> ErrorType.FORBIDDEN;
            case Conflict conflict -> ErrorType.BAD_REQUEST;
            default -> ErrorType.BAD_REQUEST;
        };
        var code = UserError.codeOf(refusal);
        return refusal instanceof Invalid invalid
                ? invalid(environment, code, refusals.texts(invalid))
                : error(environment, type, code, refusals.text(refusal), Map.of());
    }

    /** Says which fields are to blame, and of what, as REST does; the first one in the message too. */
    private GraphQLError invalid(DataFetchingEnvironment environment, String code, Map<String, List<String>> errors) {
        var text = refusals.text("refusal." + code);
        var first = errors.entrySet().stream()
                .findFirst()
                .map(error -> text + ": " + error.getKey() + ": " + String.join(", ", error.getValue()))
                .orElse(text);
        return error(environment, ErrorType.BAD_REQUEST, code, first, errors);
    }

    private Map<String, List<String>> unreadable(Throwable failure) {
        var errors = new LinkedHashMap<String, List<String>>();
        if (failure instanceof BindException binding) {
            binding.getFieldErrors()
                    .forEach(error -> errors.put(error.getField(), List.of(refusals.text("validation.type"))));
        }
        return errors;
    }

    private GraphQLError error(
            DataFetchingEnvironment environment,
            ErrorType type,
            String code,
            String text,
            Map<String, List<String>> errors) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code);
        if (!errors.isEmpty()) {
            extensions.put("field", errors.keySet().iterator().next());
            extensions.put("errors", errors);
        }
        return GraphqlErrorBuilder.newError(environment)
                .errorType(type)
                .message("%s", text)
                .extensions(extensions)
                .build();
    }
}
