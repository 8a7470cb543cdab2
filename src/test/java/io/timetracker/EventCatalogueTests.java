package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.timetracker.projects.WorkLogged;
import io.timetracker.testing.GeneratedFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** The event catalogue of the architecture page says what the code publishes and hears. */
class EventCatalogueTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (\\w+) \\| [^|]+ \\| (?:`(\\w+)`)? ?\\| ([^|]*)\\|$", Pattern.MULTILINE);

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.timetracker");

    private final Map<String, String[]> page = page();

    @Test
    void everyPublishedEventIsInTheCatalogueAndNoOther() {
        var published =
                published().stream().map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(page.keySet()).isEqualTo(published);
    }

    @Test
    void eachIsPublishedByTheModuleThatThePageNames() {
        assertThat(published())
                .allSatisfy(event -> assertThat(page.get(event.getSimpleName())[0])
                        .as(event.getSimpleName())
                        .isEqualTo(module(event)));
    }

    @Test
    void eachIsHeardByTheModulesThatThePageNames() {
        assertThat(published()).allSatisfy(event -> {
            var heard = page.get(event.getSimpleName())[1];
            var modules = listeners(event);
            assertThat(modules).as(event.getSimpleName()).allMatch(module -> heard.contains(module + ":"));
            assertThat(heard.isBlank()).as(event.getSimpleName()).isEqualTo(modules.isEmpty());
        });
    }

    /**
     * Records in the root of a module that a method publishes or registers: of what it makes, the first one from that line on.
     * Also those that a method gives back as work, for another one to publish.
     */
    private Set<JavaClass> published() {
        var published = new HashSet<JavaClass>();
        classes.stream().flatMap(type -> type.getCodeUnits().stream()).forEach(unit -> {
            var made = made(unit);
            unit.getMethodCallsFromSelf().stream()
                    .filter(call -> Set.of("publishEvent", "registerEvent").contains(call.getName()))
                    .forEach(call -> made.stream()
                            .filter(record -> record.getLineNumber() >= call.getLineNumber())
                            .min(Comparator.comparingInt(JavaCall::getLineNumber))
                            .ifPresent(first -> published.add(first.getTargetOwner())));
            if (unit.getRawReturnType().isEquivalentTo(WorkLogged.class)) {
                made.forEach(record -> published.add(record.getTargetOwner()));
            }
        });
        return published;
    }

    /** By their constructors or by static methods of their own. */
    private static List<JavaCall<?>> made(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isRecord()
                        && call.getTargetOwner().getPackageName().matches("io\\.timetracker\\.[a-z]+"))
                .filter(call ->
                        call instanceof JavaConstructorCall || call.getName().equals("of"))
                .filter(call -> !call.getTargetOwner().equals(unit.getOwner()))
                .<JavaCall<?>>map(call -> call)
                .toList();
    }

    private Set<String> listeners(JavaClass event) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(heard -> event.isAssignableTo(heard.getName())))
                .map(method -> module(method.getOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static Map<String, String[]> page() {
        var rows = new TreeMap<String, String[]>();
        ROW.matcher(GeneratedFile.at("docs/architecture.md").read())
                .results()
                .forEach(row -> rows.put(row.group(1), new String[] {row.group(2), row.group(4)}));
        return rows;
    }
}
