package io.timetracker.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryTests {

    private final Memory<String, String> memory = new Memory<>(Duration.ofMinutes(1));

    @Test
    void whatWasReadIsRemembered() {
        memory.remember("ada", "open", memory.now());

        assertThat(memory.get("ada")).hasValue("open");
    }

    @Test
    void whatWasReadBeforeAChangeIsNotRememberedAfterIt() {
        var before = memory.now();
        memory.forgetAll();

        memory.remember("ada", "open", before);

        assertThat(memory.get("ada")).isEmpty();
    }

    @Test
    void aChangeEmptiesIt() {
        memory.remember("ada", "open", memory.now());

        memory.forgetAll();

        assertThat(memory.get("ada")).isEmpty();
        memory.remember("ada", "closed", memory.now());
        assertThat(memory.get("ada")).hasValue("closed");
    }
}
