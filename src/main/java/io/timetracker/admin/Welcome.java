package io.timetracker.admin;

import io.timetracker.admin.Setup.FirstAdministrator;
import io.timetracker.platform.problems.Conflict;
import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The first words on the console: where the product is, and how to get the first administrator. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("io.timetracker");

    private final Setup setup;
    private final Environment environment;
    private final String address;

    Welcome(Setup setup, Environment environment, @Value("${timetracker.address:}") String address) {
        this.setup = setup;
        this.environment = environment;
        this.address = address;
    }

    /** Before the ready line, so that the address that it prints can be used at once. */
    @EventListener
    @Order(0)
    void createFromEnvironment(ApplicationReadyEvent ready) {
        var username = environment.getProperty("timetracker.admin.username", "");
        var password = environment.getProperty("timetracker.admin.password", "");
        if (setup.isRequired() && !username.isBlank() && !password.isBlank()) {
            try {
                setup.complete(setup.token(), new FirstAdministrator(username, password, null));
                LOG.info("Administrator {} was created from the environment", username);
            } catch (Conflict anotherNodeWasFirst) {
                LOG.info("There is an administrator already");
            } catch (ConstraintViolationException refused) {
                LOG.error("TIMETRACKER_ADMIN_USERNAME / _PASSWORD are not used: {}", refused.getMessage());
            }
        }
    }

    @EventListener
    @Order(10)
    void greet(ApplicationReadyEvent ready) {
        var base = base(ready);
        LOG.info("TimeTracker is ready at {}", base);
        if (setup.isRequired()) {
            LOG.info("Create the first administrator: {}/setup?token={}", base, setup.token());
        }
    }

    private String base(ApplicationReadyEvent ready) {
        if (!address.isBlank()) {
            return address.replaceAll("/$", "");
        }
        var port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 8080;
        return "http://localhost:" + port;
    }
}
