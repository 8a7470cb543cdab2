package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.problems.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every word that people read stands in {@code messages/}, and what is asked for there is there. */
class WordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");
    private static final Set<String> SPOKEN = Set.of("aria-label", "title", "placeholder", "alt", "value", "label");
    /** Code that is the same in every language: key names, formats, addresses of the API. */
    private static final Set<String> NOT_WORDS = Set.of("kbd", "code", "script", "style", "svg");

    private final Properties words = words();

    @Test
    void noTextOfATemplateEscapedTheMessages() {
        var escaped = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html")) {
            Jsoup.parse(text(template), "", Parser.xmlParser())
                    .getAllElements()
                    .forEach(element ->
                            escaped(element).forEach(it -> escaped.add(TEMPLATES.relativize(template) + ": " + it)));
        }

        assertThat(escaped).isEmpty();
    }

    private static Stream<String> escaped(Element element) {
        var text = element.ownText().replaceAll("\\[\\[.*?]]", "");
        var isPrototype =
                Stream.concat(Stream.of(element), element.parents().stream()).anyMatch(WordsTests::isReplaced);
        var ownText = !isPrototype && hasWords(text)
                ? Stream.of("<" + element.tagName() + "> " + text.strip())
                : Stream.<String>of();
        var attributes = element.attributes().asList().stream()
                .filter(attribute -> SPOKEN.contains(attribute.getKey()) && hasWords(attribute.getValue()))
                .filter(attribute -> !element.hasAttr("th:" + attribute.getKey()) && !isMachine(element, attribute))
                .map(attribute -> "<" + element.tagName() + "> " + attribute);
        return Stream.concat(ownText, attributes);
    }

    private static boolean isReplaced(Element element) {
        return Stream.of("th:text", "th:utext", "th:replace", "th:insert", "th:remove")
                        .anyMatch(element::hasAttr)
                || NOT_WORDS.contains(element.tagName());
    }

    /** What a form sends, not what it shows. */
    private static boolean isMachine(Element element, Attribute attribute) {
        return attribute.getKey().equals("value")
                && (element.tagName().equals("option")
                        || element.tagName().equals("button")
                        || !element.attr("type").equals("submit"));
    }

    private static boolean hasWords(String text) {
        return text.replaceAll("/[a-z/.]+", "").matches("(?s).*\\p{L}{2}.*");
    }

    @Test
    void everyMessageThatATemplateAsksForIsThere() {
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html")) {
            var page = text(template).replaceAll("(?s)<!--.*?-->", "");
            matches("#\\{([A-Za-z][\\w.-]*)[(}]", page)
                    .filter(key -> !words.containsKey(key))
                    .forEach(missing::add);
            // composed: #{${'ui.theme.' + choice}}
            matches("#\\{\\$\\{'([\\w.]+\\.)' \\+", page)
                    .filter(prefix -> words.stringPropertyNames().stream().noneMatch(key -> key.startsWith(prefix)))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageThatTheCodeAsksForIsThere() {
        var asked = sources()
                .flatMap(source -> Stream.of(
                                "(?:Flash\\s*\\.\\w+|new Flash|refusals\\.text|getMessage)\\(\\s*\"([a-z][\\w]*\\.[\\w.]+)\"",
                                "\"\\{?(validation\\.\\w+)}?\"")
                        .flatMap(pattern -> matches(pattern, source)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().allMatch(words::containsKey);
    }

    @Test
    void everyRefusalHasWords() {
        var kinds = String.join("|", refusals());
        var made = Pattern.compile("new (?:%s)\\(([^;]*)".formatted(kinds));
        var passedOn = Pattern.compile("extends (?:%s)\\b(?s:.*?)super\\(([^;]*)".formatted(kinds));
        var reasons = sources()
                .flatMap(source -> Stream.concat(matches(made, source), matches(passedOn, source)))
                .flatMap(WordsTests::reasons)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reasons)
                .contains("forbidden", "last_administrator")
                .allMatch(reason -> words.containsKey("refusal." + reason));
    }

    /** The first text, which is a code or a reason, and the others that look like one; fields are in camel case. */
    private static Stream<String> reasons(String arguments) {
        var texts = matches("\"([a-z_]+)\"", arguments).toList();
        return Stream.concat(
                arguments.stripLeading().startsWith("\"") ? texts.stream().limit(1) : Stream.of(),
                texts.stream().filter(text -> text.contains("_")));
    }

    private static Set<String> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("io.timetracker").stream()
                .map(found -> ClassUtils.getShortName(found.getBeanClassName()))
                .filter(name -> !name.equals("Invalid")) // its texts are messages or finished words, by field
                .collect(Collectors.toSet());
    }

    private static Properties words() {
        var words = new Properties();
        files(Path.of("src/main/resources/messages"), ".properties").forEach(file -> {
            try (var reader = Files.newBufferedReader(file)) {
                words.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return words;
    }

    private static Stream<String> sources() {
        return files(CODE, ".java").stream().map(WordsTests::text);
    }

    private static Stream<String> matches(String pattern, String text) {
        return matches(Pattern.compile(pattern), text);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList().stream();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
