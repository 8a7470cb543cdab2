package io.timetracker.testing;

import io.timetracker.TimetrackerApplication;
import io.timetracker.admin.CheapPasswords;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole application behind real HTTP, one context for all such tests. It is shared, so tests make people and things
 * of their own and never count what others made.
 */
@SpringBootTest(classes = TimetrackerApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({World.class, StatementCounting.class, CheapPasswords.class})
public abstract class ApplicationTest {

    @LocalServerPort
    protected int port;

    @Autowired
    protected World world;

    @Autowired
    protected Statements statements;

    @BeforeEach
    void someoneAdministers() {
        world.setUp();
    }

    /** A program that calls with a token of this person. */
    protected Api as(Person person) {
        return new Api(port, person.token());
    }

    /** A program without a token. */
    protected Api anonymous() {
        return new Api(port, null);
    }

    /** A browser, not signed in, with cookies of its own. */
    protected Browser browser() {
        return new Browser(port);
    }

    /** A browser in which this person has signed in through the form. */
    protected Browser browser(Person person) {
        var browser = new Browser(port);
        browser.signIn(person);
        return browser;
    }
}
