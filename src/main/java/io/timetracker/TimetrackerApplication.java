package io.timetracker;

import io.timetracker.platform.startup.Console;
import io.timetracker.platform.startup.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class TimetrackerApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(TimetrackerApplication.class);
        StartCheck.register(application);
        Console.register(application);
        Console.carryOut(application.run(args));
    }
}
