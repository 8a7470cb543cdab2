package io.timetracker.testing;

/** Programs and browsers that nobody has signed in, for tests with an application of their own. */
public final class Strangers {

    private Strangers() {}

    public static Api program(int port) {
        // Before setup there is no document that an answer could be checked against.
        return new Api(port, null).unchecked();
    }

    public static Browser browser(int port) {
        return new Browser(port);
    }
}
