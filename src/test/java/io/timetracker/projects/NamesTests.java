package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void whatNobodyCouldSeeIsNothing() {
        assertThat(Names.oneLine(" \t\n\u0000\u200b\u00a0 ")).isEmpty();
        assertThat(Names.oneLineOrNull("\u200b")).isNull();
        assertThat(Names.oneLine(" \uD83D\uDE80 ")).isEqualTo("\uD83D\uDE80");
    }

    @Test
    void accentsAreComposedSoThatEqualNamesAreEqual() {
        assertThat(Names.oneLine("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void linesStayLinesOfOneKind() {
        assertThat(Names.linesOrNull(" a\r\nb\rc\u0007\td \n")).isEqualTo("a\nb\nc \td");
        assertThat(Names.linesOrNull(" \n ")).isNull();
    }

    @Test
    void aSearchMeansWhatItSays() {
        assertThat(Names.containing("50%_!")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(Names.oneLine("a\uD83D")).isEqualTo("a\uFFFD");
    }
}
