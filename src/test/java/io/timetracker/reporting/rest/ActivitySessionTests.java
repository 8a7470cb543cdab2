package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** */
@Tag("engine")
class ActivitySessionTests extends ApplicationTest {

    private Person ada;
    private Api session;
    private ProjectView website;
    private long entry;

    @BeforeEach
    void adaHasLoggedAndDeleted() {
        ada = world.person("ada");
        session = browser(ada).script();
        website = world.uniqueProject(ada, "Website");
        var header = world.task(ada, website.id().value(), "Header");
        entry = log(header, 3);
        as(ada).patch("/api/v1/time-entries/" + entry, Map.of("notes", "Layout"))
                .expect(200);
        as(ada).delete("/api/v1/time-entries/" + entry).expect(200);
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private long log(long task, int day) {
        return as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                website.id().value(),
                                "task_id",
                                task,
                                "start_time",
                                "2025-03-%02dT09:00".formatted(day),
                                "end_time",
                                "2025-03-%02dT10:00".formatted(day)))
                .expect(201)
                .number("/time_entry/id");
    }

    private static List<String> told(Answer answer) {
        return answer.at("/activities")
                .valueStream()
                .map(activity -> activity.path("entity_type").asString() + " "
                        + activity.path("action").asString())
                .toList();
    }

    @Test
    void theTimelineTellsWhatOneDidLately() {
        var timeline = session.get("/api/activity/timeline").expect(200);

        assertThat(timeline.at("/success").asBoolean()).isTrue();
        assertThat(timeline.text("/activities/0/type")).isEqualTo("time_entry");
        assertThat(timeline.text("/activities/0/action")).isEqualTo("deleted");
        assertThat(timeline.text("/activities/0/description"))
                .isEqualTo("Time entry deleted: " + website.name() + " - Header");
        assertThat(timeline.text("/activities/0/created_at"))
                .startsWith(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(timeline.number("/activities/0/id")).isPositive();
        var others = browser(world.person("grace")).script();
        assertThat(others.get("/api/activity/timeline").expect(200).body()).doesNotContain(website.name());
        var all = browser(world.admin()).script().get("/api/activity/timeline").expect(200);
        assertThat(all.at("/activities")).hasSize(20);
        assertThat(all.body()).contains(website.name());
        anonymous().get("/api/activity/timeline").expect(401);
    }

    @Test
    void activitiesAreListedPageByPage() {
        var list = session.get("/api/activities").expect(200);

        assertThat(list.header("X-API-Deprecated")).isEqualTo("true");
        assertThat(list.header("Link")).isEqualTo("</api/v1/activities>; rel=\"successor-version\"");
        assertThat(told(list)).startsWith("time_entry deleted", "time_entry updated", "time_entry created");
        assertThat(told(list)).contains("project created", "task created", "client created");
        assertThat(list.number("/activities/0/user_id")).isEqualTo(ada.id().value());
        assertThat(list.text("/activities/0/username")).isEqualTo(ada.username());
        assertThat(list.text("/activities/0/display_name")).isEqualTo(ada.username());
        assertThat(list.number("/activities/0/entity_id")).isEqualTo(entry);
        assertThat(list.text("/activities/0/entity_name")).isEqualTo(website.name() + " - Header");
        assertThat(list.text("/activities/0/extra_data/project_name")).isEqualTo(website.name());
        assertThat(list.text("/activities/0/metadata/project_name")).isEqualTo(website.name());
        var total = list.number("/total");
        assertThat(list.at("/activities").size()).isEqualTo((int) total);
        assertThat(list.number("/pages")).isEqualTo(1);
        var second = session.get("/api/activities?limit=2&page=2").expect(200);
        assertThat(second.at("/activities/0")).isEqualTo(list.at("/activities/2"));
        assertThat(second.number("/total")).isEqualTo(total);
        assertThat(second.number("/pages")).isEqualTo(Math.ceilDiv(total, 2));
        assertThat(second.number("/current_page")).isEqualTo(2);
        assertThat(second.at("/has_prev").asBoolean()).isTrue();
        assertThat(second.at("/has_next").asBoolean()).isEqualTo(total > 4);
    }

    @Test
    void activitiesAreFiltered() {
        for (var path : List.of("/api/activities", "/api/activity")) {
            assertThat(told(session.get(path + "?entity_type=project").expect(200)))
                    .isNotEmpty()
                    .allMatch(activity -> activity.startsWith("project "));
            assertThat(told(session.get(path + "?action=created&entity_type=time_entry")
                            .expect(200)))
                    .containsExactly("time_entry created");
            assertThat(told(session.get(path + "?action=%25").expect(200))).isEmpty();
            assertThat(told(session.get(path + "?end_date=2025-03-03").expect(200)))
                    .isEmpty();
            assertThat(told(session.get(path + "?start_date=2025-03-03").expect(200)))
                    .hasSizeGreaterThan(3);
        }
        assertThat(told(session.get("/api/activities?start_date=soon&end_date=2025-13-01")
                        .expect(200)))
                .hasSizeGreaterThan(3);
        for (var date : List.of("start_date", "end_date")) {
            var refused = session.get("/api/activity?" + date + "=soon").expect(400);
            assertThat(refused.text("/error")).isEqualTo("Invalid parameter");
            assertThat(refused.text("/message")).isNotBlank();
            assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        }
    }

    @Test
    void theFeedSaysWhereItStandsAndCanBeSwitchedOff() {
        var feed = session.get("/api/activity?limit=1000").expect(200);
        assertThat(feed.number("/pagination/per_page")).isEqualTo(100);
        assertThat(feed.header("X-API-Deprecated")).isNull();
        var one = session.get("/api/activity?limit=1&page=2").expect(200);
        assertThat(one.at("/activities/0")).isEqualTo(feed.at("/activities/1"));
        assertThat(one.number("/pagination/page")).isEqualTo(2);
        assertThat(one.number("/pagination/total"))
                .isEqualTo(feed.at("/activities").size());
        assertThat(one.number("/pagination/pages"))
                .isEqualTo(feed.at("/activities").size());
        assertThat(one.at("/pagination/has_next").asBoolean()).isTrue();
        assertThat(one.at("/pagination/has_prev").asBoolean()).isTrue();

        world.switchOff("activity_feed");
        session.get("/api/activity").expect(403);
        session.get("/api/activities").expect(200);
    }

    @Test
    void everybodyReadsTheirOwnAndAdministratorsAll() {
        var grace = browser(world.person("grace")).script();
        var admin = browser(world.admin()).script();
        for (var path : List.of("/api/activities", "/api/activity")) {
            var adas = path + "?user_id=" + ada.id().value();
            assertThat(told(grace.get(adas).expect(200))).noneMatch(activity -> activity.startsWith("time_entry "));
            assertThat(told(admin.get(adas).expect(200)))
                    .isEqualTo(told(session.get(path).expect(200)));
            assertThat(admin.get(path).expect(200).body()).contains(ada.username());
        }
    }

    @Test
    void statisticsCountWhatWasDone() {
        var stats = session.get("/api/activities/stats").expect(200);

        assertThat(stats.number("/period_days")).isEqualTo(7);
        assertThat(stats.number("/total_activities"))
                .isEqualTo(session.get("/api/activities").expect(200).number("/total"));
        assertThat(stats.number("/entity_counts/time_entry")).isEqualTo(3);
        assertThat(stats.number("/entity_counts/task")).isEqualTo(1);
        assertThat(stats.number("/action_counts/deleted")).isEqualTo(1);
        assertThat(stats.at("/user_activity")).isEmpty();
        var admin = browser(world.admin()).script();
        var all = admin.get("/api/activities/stats?days=2").expect(200);
        assertThat(all.number("/period_days")).isEqualTo(2);
        assertThat(all.at("/user_activity").size()).isBetween(2, 10);
        assertThat(all.number("/user_activity/0/count")).isGreaterThanOrEqualTo(all.number("/user_activity/1/count"));
        assertThat(all.text("/user_activity/0/username")).isNotBlank();
        assertThat(admin.get("/api/activities/stats?days=-5").expect(200).number("/period_days"))
                .isEqualTo(1);
    }

    @Test
    void itCostsTheSameHoweverMuchThereIs() {
        var paths = List.of("/api/activity/timeline", "/api/activities", "/api/activity", "/api/activities/stats");
        var few = paths.stream()
                .map(path -> statements
                        .duringARead(() -> session.get(path).expect(200))
                        .size())
                .toList();
        for (var day = 10; day < 20; day++) {
            log(world.task(ada, website.id().value(), "Task " + day), day);
        }
        for (var place = 0; place < paths.size(); place++) {
            var path = paths.get(place);
            assertThat(statements.duringARead(() -> session.get(path).expect(200)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(few.get(place));
        }
    }
}
