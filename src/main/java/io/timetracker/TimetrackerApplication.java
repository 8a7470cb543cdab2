package io.timetracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TimetrackerApplication {

    public static void main(String[] args) {
        SpringApplication.run(TimetrackerApplication.class, args);
    }
}
