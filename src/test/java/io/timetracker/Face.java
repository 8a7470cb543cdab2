package io.timetracker;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One of the three ways into a module: a package of its own, and names for its handlers. */
enum Face {
    REST("rest"),
    GRAPHQL("graphql"),
    PAGES("web");

    private final String folder;

    Face(String folder) {
        this.folder = folder;
    }

    boolean contains(JavaCodeUnit unit) {
        return unit.getOwner().getPackageName().matches("io\\.timetracker\\.[a-z]+\\." + folder + "(\\..*)?");
    }

    /** Empty for a helper. */
    Set<String> namesOf(JavaCodeUnit unit) {
        return unit instanceof JavaMethod method ? namesOf(method.reflect()) : Set.of();
    }

    private Set<String> namesOf(Method method) {
        return this == GRAPHQL ? fieldsOf(method) : callsOf(method);
    }

    private static Set<String> fieldsOf(Method method) {
        var batch = AnnotatedElementUtils.findMergedAnnotation(method, BatchMapping.class);
        if (batch != null) {
            return Set.of(name(batch.typeName(), batch.field(), method));
        }
        var field = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
        return field == null ? Set.of() : Set.of(name(field.typeName(), field.field(), method));
    }

    private static String name(String type, String field, Method method) {
        var name = field.isEmpty() ? method.getName() : field;
        return type.isEmpty() || type.equals("Query") || type.equals("Mutation") ? name : type + "." + name;
    }

    private static Set<String> callsOf(Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own == null) {
            return Set.of();
        }
        var type = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var bases = type == null || type.path().length == 0 ? new String[] {""} : type.path();
        var paths = own.path().length == 0 ? new String[] {""} : own.path();
        var verbs = Arrays.stream(own.method()).map(Enum::name).collect(Collectors.joining("/"));
        return Arrays.stream(bases)
                .flatMap(base -> Stream.of(paths).map(path -> verbs + " " + base + path))
                .collect(Collectors.toSet());
    }
}
