package io.timetracker;

import io.timetracker.testing.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(TimetrackerApplication.class);

    @Test
    void nobodyCrossesALine() {
        MODULES.verify();
    }

    @Test
    void diagramsAndCanvasesAreCurrent(@TempDir Path folder) throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString())).writeDocumentation();

        try (var written = Files.list(folder)) {
            for (var file : written.sorted().toList()) {
                GeneratedFile.at("docs/modules/" + file.getFileName()).mustBe(tidy(Files.readString(file)));
            }
        }
    }

    /** Relations and lists in an order that stays, and no spaces at the ends of lines, which editors take away. */
    private static String tidy(String text) {
        var lines = text.lines().map(String::stripTrailing).collect(Collectors.toCollection(ArrayList::new));
        var relations = IntStream.range(0, lines.size())
                .filter(number -> lines.get(number).startsWith("Rel("))
                .boxed()
                .toList();
        var sorted = relations.stream().map(lines::get).sorted().toList();
        IntStream.range(0, sorted.size()).forEach(place -> lines.set(relations.get(place), sorted.get(place)));
        return LIST.matcher(String.join("\n", lines) + "\n")
                .replaceAll(list -> Matcher.quoteReplacement(sorted(list.group())))
                .stripTrailing();
    }

    /** Lines that begin with an asterisk, the first of them perhaps in a new cell of a table. */
    private static final Pattern LIST = Pattern.compile("(?m)^\\|?\\* .*\n(\\* .*\n)*");

    private static String sorted(String list) {
        var isCell = list.startsWith("|");
        return (isCell ? list.substring(1) : list)
                .lines()
                .sorted()
                .collect(Collectors.joining("\n", isCell ? "|" : "", "\n"));
    }
}
