package io.timetracker.platform.graphql;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.scalars.ExtendedScalars;
import io.timetracker.platform.ids.TextToTypedId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
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
