package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

class ConfigurationPageTests {

    private static final List<Path> FILES = List.of(
            Path.of("src/main/resources/application.yaml"), Path.of("src/main/resources/application-production.yaml"));
    private static final Pattern ASKED =
            Pattern.compile("(?:\\$\\{|getProperty\\(\"|name = \")(timetracker(?:\\.[a-z][a-z-]*)+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");

    private final String page =
            GeneratedFile.at("docs/operations/configuration.md").read();

    @Test
    void everyPropertyOfOursIsOnThePage() {
        assertThat(properties()).isNotEmpty().allMatch(name -> page.contains("`" + name + "`"));
    }

    @Test
    void everyVariableThatIsReadIsOnThePage() {
        var variables =
                FILES.stream().flatMap(file -> matches(VARIABLE, text(file), 1)).collect(Collectors.toSet());

        assertThat(variables).isNotEmpty().allMatch(name -> page.contains("`" + name + "`"));
    }

    @Test
    void thePageNamesNothingThatIsNotThere() {
        var named = matches(Pattern.compile("^\\| `(timetracker[^`]+)`", Pattern.MULTILINE), page, 1);

        assertThat(named).isNotEmpty().allMatch(properties()::contains);
    }

    @Test
    void defaultsOnThePageAreThoseOfTheFiles() {
        var wrong = new TreeSet<String>();
        FILES.forEach(file -> flat("", new Yaml().<Map<String, Object>>load(text(file)))
                .forEach(setting -> {
                    var key = setting.getKey();
                    var value = setting.getValue().replaceAll("\\$\\{[A-Z_]+:?([^}]*)}", "$1");
                    var row = page.lines()
                            .filter(line -> line.startsWith("| `" + key + "` |"))
                            .findFirst()
                            .orElse("");
                    if (key.startsWith("timetracker.") && !value.isEmpty() && !row.contains("| `" + value + "` |")) {
                        wrong.add(key + " is " + value);
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    private static Set<String> properties() {
        var names = new TreeSet<String>();
        FILES.forEach(file -> {
            flat("", new Yaml().<Map<String, Object>>load(text(file)))
                    .map(Map.Entry::getKey)
                    .filter(name -> name.startsWith("timetracker."))
                    .forEach(names::add);
            matches(Pattern.compile("\\$\\{(timetracker\\.[a-z.-]+)"), text(file), 1)
                    .forEach(names::add);
        });
        sources().flatMap(source -> matches(ASKED, source, 1)).forEach(names::add);
        bound().forEach(names::add);
        return names;
    }

    private static Stream<String> bound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.timetracker").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                        .map(name -> type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + name));
    }

    private static Stream<Map.Entry<String, String>> flat(String prefix, Map<String, Object> settings) {
        return settings.entrySet().stream().flatMap(setting -> {
            var name = prefix + setting.getKey();
            return setting.getValue() instanceof Map<?, ?> more
                    ? flat(name + ".", cast(more))
                    : Stream.of(Map.entry(name, String.valueOf(setting.getValue())));
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> settings) {
        return (Map<String, Object>) settings;
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).map(ConfigurationPageTests::text).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group)).toList().stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
