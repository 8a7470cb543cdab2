package io.timetracker.projects.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectsTest;
import io.timetracker.testing.Answer;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class FavoriteRestControllerTests extends ProjectsTest {

    private static final String FAVORITES = "/api/v1/users/me/favorites/projects";

    @Test
    void aProjectIsKeptAtHandOnce() {
        var added = add().expect(201);
        var again = add().expect(200);

        assertThat(again.at("/favorite")).isEqualTo(added.at("/favorite"));
        assertThat(added.at("/favorite").propertyNames())
                .containsExactlyInAnyOrder("id", "user_id", "project_id", "created_at");
        assertThat(as(ada).get(FAVORITES).expect(200).at("/favorites").size()).isEqualTo(1);
        assertThat(as(ada).get(FAVORITES).at("/favorites/0")).isEqualTo(added.at("/favorite"));
    }

    @Test
    void itIsLetGoOfOnce() {
        add();

        as(ada).delete(FAVORITES + "/" + website.id().value()).expect(200);
        as(ada).delete(FAVORITES + "/" + website.id().value()).expect(404);
        assertThat(as(ada).get(FAVORITES).at("/favorites").isEmpty()).isTrue();
    }

    @Test
    void whatDoesNotExistCannotBeKept() {
        assertThat(as(ada).post(FAVORITES, Map.of("project_id", Long.MAX_VALUE))
                        .expect(404)
                        .text("/error_code"))
                .isEqualTo("not_found");
        assertThat(as(ada).post(FAVORITES, Map.of()).expect(400).text("/error")).isEqualTo("project_id is required");
        as(ada).post(FAVORITES, Map.of("project_id", "abc")).expect(400);
    }

    @Test
    void malloryKeepsNothingThatIsNotHers() {
        as(mallory).post(FAVORITES, Map.of("project_id", website.id().value())).expect(403);
        add();
        assertThat(as(mallory).get(FAVORITES).at("/favorites").isEmpty()).isTrue();
        as(mallory).delete(FAVORITES + "/" + website.id().value()).expect(404);
    }

    @Test
    void askedForManyTimesAtOnceItIsThereOnce() throws Exception {
        var answers = new ArrayList<Answer>();
        try (var callers = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> this::add)
                    .toList();
            for (var result : callers.invokeAll(calls)) {
                answers.add(result.get());
            }
        }

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(as(ada).get(FAVORITES).at("/favorites").size()).isEqualTo(1);
    }

    private Answer add() {
        return as(ada).post(FAVORITES, Map.of("project_id", website.id().value()));
    }
}
