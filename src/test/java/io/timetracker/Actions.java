package io.timetracker;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.timetracker.platform.security.CurrentUser;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What can be done, read from the byte code. An action is a public method of a service that is told who asks; a face has
 * it where one of its handlers comes to call it, also through helpers of that face, lambdas and method references.
 */
final class Actions {

    /** One action; names of overloads are one. */
    record Action(String module, String service, String name, Set<JavaMethod> methods) {

        String key() {
            return service + "." + name;
        }
    }

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.timetracker");

    List<Action> all() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(Actions::of)
                .sorted(Comparator.comparing(Action::module).thenComparing(Action::key))
                .toList();
    }

    private static Stream<Action> of(JavaClass service) {
        return service.getMethods().stream()
                .filter(Actions::isToldWhoAsks)
                .collect(Collectors.groupingBy(JavaMethod::getName, Collectors.toSet()))
                .entrySet()
                .stream()
                .map(method -> new Action(
                        service.getPackageName().split("\\.")[2],
                        service.getSimpleName(),
                        method.getKey(),
                        method.getValue()));
    }

    private static boolean isToldWhoAsks(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(CurrentUser.class));
    }

    /** The handlers of a face from which an action is reached, as callers name them. */
    static Set<String> handlers(Action action, Face face) {
        var open = new ArrayDeque<JavaCodeUnit>(action.methods());
        var seen = new HashSet<JavaCodeUnit>();
        var found = new TreeSet<String>();
        while (!open.isEmpty()) {
            var unit = open.pop();
            callers(unit).filter(face::contains).filter(seen::add).forEach(caller -> {
                found.addAll(face.namesOf(caller));
                open.push(caller);
            });
        }
        return found;
    }

    private static Stream<JavaCodeUnit> callers(JavaCodeUnit unit) {
        return unit.getAccessesToSelf().stream().map(access -> access.getOrigin());
    }
}
