package io.timetracker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.yaml.snakeyaml.Yaml;

/** The images of compose.yaml, run by Docker: what people deploy is what tests use. */
final class Containers {

    private Containers() {}

    static boolean available() {
        // asked first, since without an engine Testcontainers writes a stack trace for each place it looked
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes it after the test run
    static DatabaseServer mysql() {
        var image = DockerImageName.parse(image("mysql")).asCompatibleSubstituteFor("mysql");
        var container = new MySQLContainer(image).withUsername("root").withPassword("timetracker");
        container.start();
        var url = container.getJdbcUrl() + (container.getJdbcUrl().contains("?") ? "&" : "?")
                + "allowPublicKeyRetrieval=true";
        return new DatabaseServer("Docker", url, container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource")
    static RedisServer redis() {
        var container = new GenericContainer<>(image("redis")).withExposedPorts(6379);
        container.start();
        return new RedisServer("Docker", "redis://%s:%d".formatted(container.getHost(), container.getMappedPort(6379)));
    }

    /** The image compose.yaml names for a service. */
    static String image(String service) {
        try (var file = Files.newBufferedReader(Path.of("compose.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
            return (String) compose.get("services").get(service).get("image");
        } catch (IOException e) {
            throw new IllegalStateException("tests read their images from compose.yaml", e);
        }
    }
}
