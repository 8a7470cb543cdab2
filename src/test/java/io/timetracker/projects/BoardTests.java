package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTests {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final Board BOARD = new Board(List.of(
            new BoardColumnView(
                    new ColumnId(1), null, "brewing", "Brewing", null, null, 0, true, false, false, 3, 1, NOW, NOW),
            new BoardColumnView(
                    new ColumnId(2), null, "bottled", "Bottled", null, null, 1, true, false, true, null, 1, NOW, NOW)));

    @Test
    void itKnowsItsColumnsAndTheBuiltInFive() {
        assertThat(List.of("brewing", "bottled", "todo", "in_progress", "review", "done", "cancelled"))
                .allMatch(BOARD::knows);
        assertThat(List.of("", "active", "TODO", "Brewing")).noneMatch(BOARD::knows);
    }

    @Test
    void onlyDoneAndMarkedColumnsComplete() {
        assertThat(List.of("done", "bottled")).allMatch(BOARD::completes);
        assertThat(List.of("todo", "brewing", "cancelled")).noneMatch(BOARD::completes);
    }

    @Test
    void aStatusWithoutAColumnIsCalledByItsWords() {
        assertThat(Board.label("cancelled")).isEqualTo("Cancelled");
        assertThat(Board.label("waiting_for_client")).isEqualTo("Waiting For Client");
        assertThat(Board.label("_")).isEmpty();
    }
}
