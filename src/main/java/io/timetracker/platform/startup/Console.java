package io.timetracker.platform.startup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Started with {@code --timetracker.command=}, the application opens no port and says little: it does what it was told, prints one line and
 * stops.
 */
public final class Console implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String COMMAND = "timetracker.command";
    private static final int UNKNOWN = 2;

    private Console() {}

    /** For {@code main} only. */
    public static void register(SpringApplication application) {
        application.addListeners(new Console());
    }

    /** For {@code main} only: what it was told to do ends the process. */
    public static void carryOut(ConfigurableApplicationContext context) {
        var name = context.getEnvironment().getProperty(COMMAND, "");
        if (!name.isBlank()) {
            var outcome = outcome(
                    name.strip(),
                    context.getBeanProvider(ConsoleCommand.class)
                            .orderedStream()
                            .toList());
            // The last thing that is said, after all that closing has to say.
            var code = SpringApplication.exit(context, outcome::exitCode);
            System.out.println(outcome.line());
            System.exit(code);
        }
    }

    static ConsoleCommand.Outcome outcome(String name, List<ConsoleCommand> commands) {
        for (var command : commands) {
            if (command.name().equals(name)) {
                return command.run();
            }
        }
        var known = commands.stream().map(ConsoleCommand::name).sorted().collect(Collectors.joining(", "));
        return new ConsoleCommand.Outcome("TimeTracker has no command %s. It has: %s.".formatted(name, known), UNKNOWN);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (!environment.getProperty(COMMAND, "").isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "console",
                            Map.of(
                                    "server.port", "-1",
                                    "spring.main.banner-mode", "off",
                                    "spring.main.log-startup-info", "false",
                                    "logging.level.root", "warn",
                                    "logging.level.org.springdoc", "error")));
        }
    }

    /** After the files are read, and before anything is logged. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 5;
    }
}
