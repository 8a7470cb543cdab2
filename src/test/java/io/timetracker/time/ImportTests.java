package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.projects.ProjectId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are read, without a database. */
class ImportTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static Instant at(int hour) {
        return Instant.parse("2025-01-27T00:00:00Z").plusSeconds(hour * 3600L);
    }

    @Nested
    class Time {

        private final OccupiedTime time = new OccupiedTime();

        @Test
        void whatTouchesDoesNotOverlap() {
            time.occupy(at(9), at(10));
            time.occupy(at(11), at(12));

            assertThat(time.overlaps(at(10), at(11))).isFalse();
            assertThat(time.overlaps(at(8), at(9))).isFalse();
            assertThat(time.overlaps(at(8), at(13))).isTrue();
            assertThat(time.overlaps(at(9), at(10))).isTrue();
            assertThat(time.overlaps(at(11).plusSeconds(60), at(11).plusSeconds(120)))
                    .isTrue();
        }

        @Test
        void aStretchSwallowsWhatItCovers() {
            time.occupy(at(9), at(10));
            time.occupy(at(11), at(12));
            time.occupy(at(1), at(20));
            time.occupy(at(2), at(3));

            assertThat(time.overlaps(at(19), at(21))).isTrue();
            assertThat(time.overlaps(at(20), at(21))).isFalse();
            assertThat(time.overlaps(at(15), at(16))).isTrue();
        }

        @Test
        void otherWorkHasAnotherKey() {
            var key = new ImportRow.Key(new ProjectId(1), null, at(9), at(10), "Layout");
            time.add(key);

            assertThat(time.contains(new ImportRow.Key(new ProjectId(1), null, at(9), at(10), "Layout")))
                    .isTrue();
            assertThat(time.contains(new ImportRow.Key(new ProjectId(2), null, at(9), at(10), "Layout")))
                    .isFalse();
            assertThat(time.contains(new ImportRow.Key(new ProjectId(1), null, at(9), at(10), null)))
                    .isFalse();
        }
    }

    @Nested
    class Days {

        @ParameterizedTest
        @CsvSource({
            "ISO,2025-01-27,2025-01-26T23:00:00Z",
            "ISO,2025-01-27 09:00,2025-01-27T08:00:00Z",
            "ISO,2025-01-27T09:00:30,2025-01-27T08:00:30Z",
            "ISO,2025-01-27T09:00:00Z,2025-01-27T09:00:00Z",
            "ISO,2025-01-27 9:00 PM,2025-01-27T20:00:00Z",
            "DMY,27.1.2025 9:00,2025-01-27T08:00:00Z",
            "DMY,27/01/2025,2025-01-26T23:00:00Z",
            "MDY,1/27/2025 12:30 am,2025-01-26T23:30:00Z",
            "DMY,2025-01-27 09:00,2025-01-27T08:00:00Z"
        })
        void areReadAsTheyAreWritten(ImportDates dates, String text, Instant moment) {
            assertThat(dates.moment(text, ROME)).contains(moment);
        }

        @ParameterizedTest
        @CsvSource({
            "ISO,27.1.2025",
            "DMY,31.2.2025",
            "DMY,1.13.2025",
            "MDY,27/1/2025",
            "ISO,9:00",
            "ISO,2025-01-27 25:00"
        })
        void orNotAtAll(ImportDates dates, String text) {
            assertThat(dates.moment(text, ROME)).isEmpty();
        }

        @Test
        void aNumberAboveTwelveTellsMonthsFromDays() {
            assertThat(ImportDates.guess(List.of("2025-01-27"))).isEqualTo(ImportDates.ISO);
            assertThat(ImportDates.guess(List.of("1/2/2025", "3/4/2025 9:00"))).isEqualTo(ImportDates.DMY);
            assertThat(ImportDates.guess(List.of("1/2/2025", "1/27/2025"))).isEqualTo(ImportDates.MDY);
        }
    }

    @Nested
    class Lengths {

        @ParameterizedTest
        @CsvSource({"1:30,5400", "01:30:05,5405", "1.5,5400", "'1,5',5400", "100:00,360000"})
        void areReadInEveryNotation(String text, long seconds) {
            assertThat(ImportTotal.seconds(text)).isEqualTo(Optional.of(seconds));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "1:60", "-1", "1e9", "99999999:00"})
        void orNotAtAll(String text) {
            assertThat(ImportTotal.seconds(text)).isEmpty();
        }
    }

    @Nested
    class Files {

        @Test
        void theFirstLineTellsWhatIsBetween() {
            assertThat(check("a;b;c,d\n1;2;3", null).header()).containsExactly("a", "b", "c,d");
            assertThat(check("a\tb\n1\t2", null).header()).containsExactly("a", "b");
            assertThat(check("a,b\n1,2\n\n3,4\n", null).rows()).isEqualTo(2);
        }

        @Test
        void theLineOfAMistakeIsSaid() {
            assertThatThrownBy(() -> check("a,b\n1,2\n\"x\"y,2\n", ','))
                    .isInstanceOfSatisfying(
                            UnreadableCsv.class,
                            refused -> assertThat(refused.reason()).isEqualTo("csv_quoting"));
            assertThatThrownBy(() -> check("a,".repeat(300) + "\n", ',')).isInstanceOf(UnreadableCsv.class);
        }

        private CsvCheck check(String text, Character delimiter) {
            try (var file = CsvUpload.of(text, "")) {
                return CsvCheck.of(file, delimiter);
            }
        }
    }
}
