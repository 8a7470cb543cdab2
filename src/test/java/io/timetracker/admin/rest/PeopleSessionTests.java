package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** what the pages of old clients ask within a session. */
@Tag("engine")
class PeopleSessionTests extends ApplicationTest {

    @Test
    void administratorsSeeAllActiveUsersAtOnce() {
        var ada = world.person("ada");

        var all = browser(world.admin()).script().get("/api/users").expect(200);

        assertThat(all.at("/users")
                        .valueStream()
                        .map(user -> user.path("username").asString()))
                .contains(ada.username())
                .isSorted();
        assertThat(all.header("X-API-Deprecated")).isEqualTo("true");
        assertThat(all.header("Link")).contains("</api/v1/users>");
        assertThat(browser(ada).script().get("/api/users").expect(403).text("/error"))
                .isEqualTo("Access denied");
        var stranger = anonymous().get("/api/users").expect(401);
        assertThat(stranger.header("X-API-Deprecated")).isNull();
    }

    @Test
    void everybodyFindsColleaguesByAnyPartOfTheirName() {
        var ada = world.person("ada");
        as(ada).patch(
                        "/api/v1/users/me",
                        Map.of("full_name", "Zoë " + ada.username().toUpperCase(java.util.Locale.ROOT) + " Byron"))
                .expect(200);
        var script = browser(world.person("ben")).script();

        var found = script.get("/api/users/search?q=" + ada.username().substring(1) + "%20byr")
                .expect(200);

        assertThat(found.at("/users").size()).isOne();
        assertThat(found.number("/users/0/id")).isEqualTo(ada.id().value());
        assertThat(found.text("/users/0/display_name")).endsWith("Byron");
        assertThat(found.at("/users/0").size()).isEqualTo(3);
        assertThat(script.get("/api/users/search?q=%25")
                        .expect(200)
                        .at("/users")
                        .size())
                .isZero();
        anonymous().get("/api/users/search?q=x").expect(401);
    }
}
