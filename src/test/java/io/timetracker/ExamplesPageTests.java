package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.GeneratedFile;
import io.timetracker.testing.Person;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the commands of the examples page; their answers must have the shape that the page shows. */
class ExamplesPageTests extends ApplicationTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```sh(| refused)\n(.*?)```\n\n```json\n(.*?)```");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void everyExampleIsAnsweredAsThePageSays() throws Exception {
        Assumptions.assumeTrue(isThere("curl"), "curl is not installed");
        var ada = world.person("ada", Role.MANAGER);
        introduce(ada);
        var page = GeneratedFile.at("docs/api/examples.md");
        var written = new StringBuilder();
        var example = EXAMPLE.matcher(page.read());
        var wrong = new TreeSet<String>();
        while (example.find()) {
            var answer = JSON.readTree(run(example.group(2)));
            remember(answer);
            if (!shape(answer).equals(shape(JSON.readTree(example.group(3)))) && !Boolean.getBoolean("docs.write")) {
                wrong.add(example.group(2) + answer.toPrettyString());
            }
            assertThat(answer.has("error_code"))
                    .as(example.group(2) + answer)
                    .isEqualTo(!example.group(1).isEmpty());
            example.appendReplacement(written, replacement(example.group(1), example.group(2), discreet(answer, ada)));
        }
        example.appendTail(written);

        assertThat(wrong).isEmpty();
        if (Boolean.getBoolean("docs.write")) {
            page.mustBe(written.toString());
        }
    }

    private void introduce(Person ada) {
        variables.put("TT", "http://localhost:" + port);
        variables.put("NAME", ada.username());
        variables.put("PASSWORD", ada.password());
        variables.put("TOKEN", ada.token());
    }

    /** {@code {"time_entry": {"id": 7}}} is $TIME_ENTRY from now on. */
    private void remember(JsonNode answer) {
        answer.properties().stream()
                .filter(field -> field.getValue().has("id"))
                .forEach(field -> variables.put(
                        field.getKey().toUpperCase(Locale.ROOT),
                        field.getValue().get("id").asString()));
    }

    private String run(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", command);
        builder.environment().putAll(variables);
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var answer = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static String replacement(String kind, String command, String answer) {
        return java.util.regex.Matcher.quoteReplacement(
                "```sh%s\n%s```\n\n```json\n%s\n```".formatted(kind, command, answer));
    }

    /** With the name of the page, and without a token that somebody could try. */
    private static String discreet(JsonNode answer, Person ada) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(answer)
                .replaceAll("tt_[A-Za-z0-9_-]{32}", "tt_...")
                .replace(ada.username(), "ada");
    }

    /** Which fields there are, in lists those of the first item. */
    private static String shape(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        return node.properties().stream()
                .map(field -> field.getKey() + shape(field.getValue()))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
