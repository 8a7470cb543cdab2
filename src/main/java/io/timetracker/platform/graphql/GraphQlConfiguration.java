package io.timetracker.platform.graphql;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /** Deep enough for the introspection query of every tool. */
    private static final int MAX_DEPTH = 16;

    private static final int MAX_COMPLEXITY = 2_000;

    @Bean
    RuntimeWiringConfigurer scalars() {
        // Strict wiring forbids to replace a standard scalar, which is just what the first one does.
        return wiring -> wiring.strictMode(false)
                .scalar(IdScalar.TYPE)
                .strictMode(true)
                .scalar(ExtendedScalars.Date)
                .scalar(MomentScalar.TYPE)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.GraphQLBigDecimal);
    }

    @Bean
    MaxQueryDepthInstrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(MAX_DEPTH);
    }

    /** A list costs its rows: {@code 1 + first * what is asked of each}. */
    @Bean
    MaxQueryComplexityInstrumentation costLimit() {
        return new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY, (field, childCost) -> {
            var introspection = field.getFieldDefinition().getName().startsWith("__");
            var first = field.getArguments().get("first");
            var rows = first instanceof Number number ? Math.max(number.intValue(), 1) : 1;
            return introspection ? 0 : 1 + rows * childCost;
        });
    }
}
