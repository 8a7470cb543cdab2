package io.timetracker.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void aNameIsOneLineWithoutBlanksAround() {
        assertThat(Wording.oneLine("  Acme\r\nCorp\t ")).isEqualTo("Acme  Corp");
    }

    @Test
    void whatNobodyCanSeeIsNoName() {
        assertThat(Wording.oneLine("\u200b\u2060\ufeff \u00a0\u202e")).isEmpty();
        assertThat(Wording.oneLineOrNull("\u200b")).isNull();
    }

    @Test
    void emojiStayWhole() {
        assertThat(Wording.oneLine("👩‍🚀 Café")).isEqualTo("👩‍🚀 Café");
    }

    @Test
    void twoWaysToWriteAnAccentAreOneName() {
        assertThat(Wording.oneLine("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void linesStayAndAllBreakAlike() {
        assertThat(Wording.linesOrNull(" 1 Way\r\nTown\rLand\u0007\n")).isEqualTo("1 Way\nTown\nLand");
        assertThat(Wording.linesOrNull(" \n ")).isNull();
    }

    @Test
    void aSearchTakesEveryCharacterAsItIs() {
        assertThat(Wording.containing(" 50%_Off! ")).isEqualTo("%50!%!_off!!%");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(Wording.oneLine("a\uD83D")).isEqualTo("a\uFFFD");
        assertThat(Wording.linesOrNull("a\uD83D")).isEqualTo("a\uFFFD");
    }
}
