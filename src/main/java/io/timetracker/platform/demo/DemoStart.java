package io.timetracker.platform.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the demo at the start, if it is asked for: after the tables are there, and before the port is open. */
@Component
class DemoStart implements SmartLifecycle {

    private final DemoData demo;
    private final String size;

    DemoStart(DemoData demo, @Value("${timetracker.demo:}") String size) {
        this.demo = demo;
        this.size = size;
    }

    @Override
    public void start() {
        if (size.isBlank()) {
            return;
        }
        try {
            demo.fill(size.strip());
        } catch (DemoRefused refused) {
            System.err.println("TimeTracker cannot start: " + refused.getMessage());
            System.exit(1);
        }
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }

    /** The web server starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
