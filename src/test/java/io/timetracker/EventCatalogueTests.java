package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.timetracker.testing.GeneratedFile;
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

    /** A record in the root of a module that a method makes which also publishes or registers. */
    private Set<JavaClass> published() {
        return classes.stream()
                .filter(type -> type.isRecord() && type.getPackageName().matches("io\\.timetracker\\.[a-z]+"))
                .filter(type -> type.getConstructors().stream()
                        .flatMap(constructor -> constructor.getCallsOfSelf().stream())
                        .anyMatch(made -> made.getOrigin().getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getLineNumber() == made.getLineNumber()
                                        && Set.of("publishEvent", "registerEvent")
                                                .contains(call.getName()))))
                .collect(Collectors.toSet());
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
