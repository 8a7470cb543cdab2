package io.timetracker.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Finishes the document: what no controller says, because it holds for all of them, and an order that stays. */
@Configuration(proxyBeanMethods = false)
class Document {

    private static final String HANDLER = "x-handler";

    /** Remembers the handler until method and path are known. */
    @Bean
    OperationCustomizer rememberHandler() {
        return (operation, handler) -> {
            operation.addExtension(HANDLER, handler);
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer finish() {
        return Document::finish;
    }

    private static void finish(OpenAPI document) {
        StandardAnswers.addTo(document.getComponents());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getExtensions().remove(HANDLER) instanceof HandlerMethod handler) {
                        new DescribedCall(path, method, handler, operation).complete();
                    }
                }));
        WireSchemas.complete(document);
        sort(document);
    }

    private static void sort(OpenAPI document) {
        var paths = new Paths();
        new TreeMap<String, PathItem>(document.getPaths()).forEach(paths::addPathItem);
        document.setPaths(paths);
        Components components = document.getComponents();
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        if (document.getTags() != null) {
            document.getTags().sort(Comparator.comparing(Tag::getName));
        }
    }
}
