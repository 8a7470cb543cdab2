package io.timetracker.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private record Said(String name) implements ConsoleCommand {

        @Override
        public Outcome run() {
            return new Outcome(name + " is done", 0);
        }
    }

    private static final List<ConsoleCommand> COMMANDS = List.of(new Said("sweep"), new Said("dust"));

    @Test
    void itDoesWhatItIsTold() {
        assertThat(Console.outcome("dust", COMMANDS)).isEqualTo(new ConsoleCommand.Outcome("dust is done", 0));
    }

    @Test
    void whatItDoesNotKnowItSays() {
        assertThat(Console.outcome("tidy-up", COMMANDS))
                .isEqualTo(new ConsoleCommand.Outcome("TimeTracker has no command tidy-up. It has: dust, sweep.", 2));
    }
}
