package io.timetracker.platform.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.scalars.ExtendedScalars;
import io.timetracker.platform.ids.TextToTypedId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Refusals;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /** Deep enough for the introspection query of every tool. */
    private static final int MAX_DEPTH = 16;

    private static final int MAX_COMPLEXITY = 10_000;

    @Bean
    RuntimeWiringConfigurer scalars() {
        // Strict wiring forbids to replace a standard scalar, which is just what the first one does.
        return wiring -> wiring.strictMode(false)
                .scalar(IdScalar.TYPE)
                .strictMode(true)
                .scalar(DayScalar.TYPE)
                .scalar(MomentScalar.TYPE)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.GraphQLBigDecimal);
    }

    /** Boot gives the binder a conversion service that knows no ids and cannot learn them. */
    @Bean
    static BeanPostProcessor idsAsArguments() {
        var conversions = new ApplicationConversionService();
        conversions.addConverterFactory(new TextToTypedId());
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.configureBinder(options -> options.conversionService(conversions));
                }
                return bean;
            }
        };
    }

    /** Spring GraphQL takes the body {@code null} for a request, which it then lacks. */
    @Bean
    static BeanPostProcessor nothingIsNoRequest() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RouterFunction<?> router && name.equals("graphQlRouterFunction")
                        ? router.filter(GraphQlConfiguration::refusingNothing)
                        : bean;
            }
        };
    }

    private static <T extends ServerResponse> T refusingNothing(ServerRequest request, HandlerFunction<T> next)
            throws Exception {
        try {
            return next.handle(request);
        } catch (NullPointerException noRequest) {
            throw new ServerWebInputException("No request", null, noRequest);
        }
    }

    @Bean
    MaxQueryDepthInstrumentation depthLimit(Refusals refusals) {
        return new MaxQueryDepthInstrumentation(MAX_DEPTH) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int most) {
                return refused(refusals, "query_too_deep", depth, most);
            }
        };
    }

    /** A list costs its rows: {@code 1 + first * what is asked of each}, with as many rows as it has unless told. */
    @Bean
    MaxQueryComplexityInstrumentation costLimit(Refusals refusals) {
        return new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY, GraphQlConfiguration::cost) {
            @Override
            protected AbortExecutionException mkAbortException(int cost, int most) {
                return refused(refusals, "query_too_complex", cost, most);
            }
        };
    }

    private static int cost(FieldComplexityEnvironment field, int ofEachRow) {
        var definition = field.getFieldDefinition();
        return definition.getName().startsWith("__") ? 0 : 1 + rows(field) * ofEachRow;
    }

    private static int rows(FieldComplexityEnvironment field) {
        if (field.getFieldDefinition().getArgument("first") == null) {
            return 1;
        }
        return field.getArguments().get("first") instanceof Number first
                ? Math.clamp(first.longValue(), 1, Slice.MOST)
                : PageAsk.DEFAULT_SIZE;
    }

    private static AbortExecutionException refused(Refusals refusals, String code, int is, int most) {
        var error = GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", refusals.text("refusal." + code, is, most))
                .extensions(Map.of("code", code))
                .build();
        return new AbortExecutionException(List.of(error));
    }
}
