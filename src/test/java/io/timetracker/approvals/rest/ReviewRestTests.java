package io.timetracker.approvals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.ReviewFixtures;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Tag("engine")
class ReviewRestTests extends ApplicationTest {

    private static final String REVIEWS = "/api/v1/timesheet-reviews";
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private ApplicationContext context;

    private ReviewFixtures fixtures;
    private Person ada;
    private Person grace;
    private Api api;
    private ProjectId website;

    @BeforeEach
    void graceDecides() {
        fixtures = new ReviewFixtures(context);
        fixtures.nobodyWaits();
        ada = world.person("ada");
        grace = world.person("grace");
        api = as(grace);
        fixtures.approvers(world.admin(), grace);
        website = new ProjectId(world.project(ada, "Website"));
    }

    @AfterEach
    void nobodyDecides() {
        fixtures.nobodyWaits();
        fixtures.approvers(world.admin());
    }

    @Test
    void whatWaitsIsToldWithItsFlagsDaysAndProjects() {
        fixtures.cleanWeek(ada, website, MONDAY.minusWeeks(1));
        fixtures.log(ada, website, MONDAY, 8, 21);
        var odd = fixtures.submit(ada, MONDAY);

        var all = api.get(REVIEWS).expect(200);

        var first = "/timesheet_reviews/0";
        assertThat(all.at("/timesheet_reviews").size()).isEqualTo(2);
        assertThat(all.number(first + "/id")).isEqualTo(odd.id().value());
        assertThat(all.number(first + "/version")).isEqualTo(odd.version());
        assertThat(all.text(first + "/username")).isEqualTo(ada.username());
        assertThat(all.text(first + "/period_start")).isEqualTo("2025-03-03");
        assertThat(all.text(first + "/status")).isEqualTo("submitted");
        assertThat(all.at(first + "/total_hours").asDouble()).isEqualTo(13);
        assertThat(all.at(first + "/flags").findValuesAsString("kind"))
                .containsExactly("long_day", "gap", "gap", "gap", "gap");
        assertThat(all.text(first + "/flags/0/day")).isEqualTo("2025-03-03");
        assertThat(all.text(first + "/flags/0/message")).isEqualTo("Monday, 3 Mar: 13:00 h worked, more than 10");
        assertThat(all.at(first + "/days").size()).isEqualTo(7);
        assertThat(all.at(first + "/days/0/hours").asDouble()).isEqualTo(13);
        assertThat(all.number(first + "/days/0/entries")).isEqualTo(1);
        assertThat(all.number(first + "/projects/0/project_id")).isEqualTo(website.value());
        assertThat(all.text(first + "/projects/0/name")).isEqualTo("Website");
        assertThat(all.at("/timesheet_reviews/1/flags").size()).isZero();
        assertThat(all.number("/pagination/total")).isEqualTo(2);
    }

    @Test
    void itIsReadByPageOrCursorFiftyAtMost() {
        for (var week = 0; week < 3; week++) {
            fixtures.submit(ada, MONDAY.plusWeeks(week));
        }

        assertThat(starts("?per_page=2")).containsExactly("2025-03-03", "2025-03-10");
        assertThat(starts("?per_page=2&page=2")).containsExactly("2025-03-17");
        var next = api.get(REVIEWS + "?per_page=1&cursor=").text("/pagination/next_cursor");
        assertThat(starts("?per_page=1&cursor=" + next)).containsExactly("2025-03-10");
        assertThat(api.get(REVIEWS + "?per_page=500").number("/pagination/per_page"))
                .isEqualTo(50);
        assertThat(api.get(REVIEWS + "?cursor=bm9uc2Vuc2U").expect(400).text("/error_code"))
                .isEqualTo("validation_error");
    }

    private List<String> starts(String query) {
        return api.get(REVIEWS + query).expect(200).at("/timesheet_reviews").findValuesAsString("period_start");
    }

    @Test
    void onlyWhoDecidesReadsAndDecides() {
        var period = fixtures.submit(ada, MONDAY);
        var decision = Map.of("decisions", List.of(Map.of("id", period.id().value(), "act", "approve")));

        as(ada).get(REVIEWS).expect(403);
        as(ada).post(REVIEWS + "/bulk-decide", decision).expect(403);
        as(world.narrow(grace, "read:time_entries")).get(REVIEWS).expect(200);
        as(world.narrow(grace, "read:time_entries"))
                .post(REVIEWS + "/bulk-decide", decision)
                .expect(403);
        as(world.narrow(grace, "read:projects")).get(REVIEWS).expect(403);
        anonymous().get(REVIEWS).expect(401);
        assertThat(api.get(REVIEWS).at("/timesheet_reviews").size()).isEqualTo(1);
    }

    private Answer decide(Object... decisions) {
        return api.post(REVIEWS + "/bulk-decide", Map.of("decisions", List.of(decisions)));
    }

    private static Map<String, Object> decision(long id, String act, String reason, Integer version) {
        var decision = new HashMap<String, Object>(Map.of("id", id, "act", act));
        decision.put("reason", reason);
        decision.put("version", version);
        return decision;
    }

    @Test
    void manyAreDecidedOnEachAlone() {
        var ids = new ArrayList<Long>();
        for (var week = 0; week < 5; week++) {
            ids.add(fixtures.submit(ada, MONDAY.plusWeeks(week)).id().value());
        }

        var done = decide(
                        decision(ids.get(0), "approve", null, 2),
                        decision(ids.get(1), "reject", "Friday is missing", null),
                        decision(ids.get(2), "reject", " ", null),
                        decision(ids.get(3), "approve", null, 1),
                        decision(987654321, "approve", null, null),
                        decision(ids.get(4), "praise", null, null),
                        decision(ids.get(0), "approve", null, null))
                .expect(200);

        assertThat(done.at("/success").asBoolean()).isTrue();
        assertThat(done.text("/message")).isEqualTo("Approved 1 and rejected 1 of 7 weeks");
        assertThat(done.at("/results").findValuesAsString("success"))
                .containsExactly("true", "true", "false", "false", "false", "false", "false");
        assertThat(done.text("/results/0/status")).isEqualTo("approved");
        assertThat(done.number("/results/0/version")).isEqualTo(3);
        assertThat(done.text("/results/0/message")).isEqualTo("Approved");
        assertThat(done.text("/results/1/message")).isEqualTo("Rejected");
        assertThat(done.text("/results/2/error")).isEqualTo("validation_error");
        assertThat(done.text("/results/2/message")).isEqualTo("reason: Is required");
        assertThat(done.text("/results/3/error")).isEqualTo("precondition_failed");
        assertThat(done.text("/results/4/error")).isEqualTo("not_found");
        assertThat(done.text("/results/5/error")).isEqualTo("validation_error");
        assertThat(done.text("/results/6/error")).isEqualTo("invalid_status");
        assertThat(starts("")).hasSize(3);
        assertThat(as(ada).get("/api/v1/timesheet-periods/" + ids.get(1)).text("/timesheet_period/rejection_reason"))
                .isEqualTo("Friday is missing");
    }

    @Test
    void theMessageSaysWhatWasWanted() {
        var one = fixtures.submit(ada, MONDAY).id().value();
        var other = fixtures.submit(ada, MONDAY.plusWeeks(1)).id().value();

        assertThat(decide(decision(one, "approve", null, null), decision(987654321, "approve", null, null))
                        .text("/message"))
                .isEqualTo("Approved 1 of 2 weeks");
        assertThat(decide(decision(other, "reject", "no", null)).text("/message"))
                .isEqualTo("Rejected 1 of one week");
    }

    @Test
    void noDecisionsTooManyAndSuchWithoutAnIdAreRefused() {
        var none = api.post(REVIEWS + "/bulk-decide", Map.of("decisions", List.of()))
                .expect(400);
        assertThat(none.at("/errors").has("decisions")).isTrue();
        api.post(REVIEWS + "/bulk-decide", Map.of()).expect(400);
        assertThat(decide(Map.of("act", "approve")).expect(400).at("/errors").has("id"))
                .isTrue();
        assertThat(decide(java.util.Collections.nCopies(201, decision(1, "approve", null, null))
                                .toArray())
                        .expect(400)
                        .text("/errors/decisions/0"))
                .isEqualTo("Are more than 200");
    }
}
