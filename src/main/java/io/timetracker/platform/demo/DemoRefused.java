package io.timetracker.platform.demo;

/** The demo data cannot be made; the message says why, to a person at a console. */
class DemoRefused extends RuntimeException {

    DemoRefused(String reason) {
        super(reason);
    }
}
