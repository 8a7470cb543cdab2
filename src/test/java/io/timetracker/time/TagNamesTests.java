package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "css | style",
                "a, css ,b | a, style ,b",
                "CSS,css | style",
                "css,Style | Style",
                "style, css | style",
                "a,css,,b | a,style,,b"
            })
    void aTagGetsAnotherNameAndTheRestStaysAsItWasSent(String text, String after) {
        assertThat(TagNames.replaced(text, "css", "style")).isEqualTo(after);
    }

    @Test
    void anotherCaseIsARenameToo() {
        assertThat(TagNames.replaced("a, css", "css", "CSS")).isEqualTo("a, CSS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"css | -", "a, css ,b | a,b", "css,CSS, b | b", "layout | layout"})
    void aTagIsTakenAway(String text, String after) {
        assertThat(TagNames.without(text, "css")).isEqualTo(after);
    }

    @Test
    void whatNobodyWouldTypeStillHasAKey() {
        assertThat(TagNames.key("\u0130".repeat(500)).length()).isLessThanOrEqualTo(700);
        assertThat(TagNames.distinct(" a ,A,, b")).containsOnlyKeys("a", "b").containsEntry("a", "a");
    }
}
