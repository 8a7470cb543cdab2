package io.timetracker.approvals;

import static io.timetracker.approvals.ApprovalPolicyFixtures.aPolicy;
import static io.timetracker.approvals.ApprovalPolicyFixtures.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which policy counts for an entry, and who decides by it. */
@Tag("engine")
class PolicyChoiceTests extends ApplicationTest {

    @Autowired
    PolicyChoice choice;

    @Autowired
    ApprovalPolicyDesk desk;

    private final List<ApprovalPolicyId> made = new ArrayList<>();
    private Person ada;
    private Person grace;
    private Person linus;
    private ProjectId website;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace");
        linus = world.person("linus");
        website = new ProjectId(world.project(ada, "Website"));
    }

    /** One for everybody would be met by everybody's tests. */
    @AfterEach
    void noPolicyIsLeft() {
        made.forEach(policy -> desk.delete(policy, null, world.admin().user()));
        world.resetRules();
    }

    private ApprovalPolicyId create(ApprovalPolicyFixtures policy) {
        var id = desk.create(policy.wanted(), world.admin().user()).id();
        made.add(id);
        return id;
    }

    private TimeEntryView adas() {
        return entry(ada.id(), website, 5400, true);
    }

    private ApprovalPolicyId applying(TimeEntryView entry) {
        return choice.applying(entry).map(ApprovalPolicyView::id).orElse(null);
    }

    private List<UserId> approvers() {
        return choice.approvers(adas());
    }

    @Test
    void withoutAPolicyNothingApplies() {
        assertThat(applying(adas())).isNull();
        assertThat(approvers()).isEmpty();
        assertThat(choice.applyingAll(List.of())).isEmpty();
    }

    @Test
    void theProjectsGoesBeforeThePersonsAndThatBeforeEverybodys() {
        var everybodys = create(aPolicy());
        assertThat(applying(adas())).isEqualTo(everybodys);

        var persons = create(aPolicy().forUser(ada.id()));
        assertThat(applying(adas())).isEqualTo(persons);

        var projects = create(aPolicy().forProject(website));
        assertThat(applying(adas())).isEqualTo(projects);
        assertThat(applying(entry(ada.id(), null, 5400, true))).isEqualTo(persons);
        assertThat(applying(entry(grace.id(), null, 5400, true))).isEqualTo(everybodys);
    }

    @Test
    void ofTwoOfTheSameTheOlderOne() {
        var older = create(aPolicy().forProject(website));
        create(aPolicy().forProject(website).forUser(ada.id()));

        assertThat(applying(adas())).isEqualTo(older);
    }

    @Test
    void whatDoesNotApplyLeavesTheNextOneItsTurn() {
        create(aPolicy().forProject(website).disabled());
        create(aPolicy().forProject(website).requiringNothing());
        create(aPolicy().forProject(website).fromHours("8"));
        create(aPolicy().forProject(website).forUser(grace.id()));
        var persons = create(aPolicy().forUser(ada.id()).billableOnly());
        var everybodys = create(aPolicy());

        assertThat(applying(adas())).isEqualTo(persons);
        assertThat(applying(entry(ada.id(), website, 5400, false))).isEqualTo(everybodys);
    }

    @Test
    void thoseOfThePolicyDecideInOrderAsManyAsItHasLevels() {
        var policy = create(aPolicy().forProject(website).approvedBy(linus.id(), grace.id()));
        assertThat(approvers()).containsExactly(linus.id(), grace.id());

        desk.delete(policy, null, world.admin().user());
        made.clear();
        create(aPolicy().forProject(website).approvedBy(linus.id(), grace.id()).levels(1));
        assertThat(approvers()).containsExactly(linus.id());
    }

    @Test
    void whoCannotSignInIsSteppedInForByTheNext() {
        create(aPolicy().forProject(website).approvedBy(linus.id(), grace.id()).levels(1));
        as(world.admin())
                .patch("/api/v1/users/" + linus.id().value(), Map.of("is_active", false))
                .expect(200);

        assertThat(approvers()).containsExactly(grace.id());
    }

    @Test
    void nobodyDecidesOnTheirOwnTimeUnlessTheRulesAllowIt() {
        create(aPolicy().forProject(website).approvedBy(ada.id(), grace.id()));

        assertThat(approvers()).containsExactly(grace.id());
        assertThat(choice.approvers(entry(grace.id(), website, 5400, true))).containsExactly(ada.id());

        as(world.narrow(world.admin(), "admin:all"))
                .patch("/api/v1/settings", Map.of("allow_self_approval", true))
                .expect(200);
        assertThat(approvers()).containsExactly(ada.id(), grace.id());
    }

    @Test
    void whereNobodyIsLeftAnyAdministratorDecides() {
        create(aPolicy().forProject(website).approvedBy(ada.id()));

        assertThat(approvers()).isEmpty();
        assertThat(choice.applying(adas())).isPresent();
    }

    @Test
    void manyEntriesTakeTheStatementsOfOne() {
        var projects = create(aPolicy().forProject(website));
        var persons = create(aPolicy().forUser(grace.id()));
        var entries = new ArrayList<TimeEntryView>();
        IntStream.range(0, 20).forEach(it -> entries.add(entry(it, ada.id(), website, 60, true)));
        IntStream.range(20, 40).forEach(it -> entries.add(entry(it, grace.id(), null, 60, true)));
        entries.add(entry(99, linus.id(), null, 60, true));

        var found = choice.applyingAll(entries);
        assertThat(found).hasSize(40).doesNotContainKey(new TimeEntryId(99));
        assertThat(found.get(new TimeEntryId(3)).id()).isEqualTo(projects);
        assertThat(found.get(new TimeEntryId(23)).id()).isEqualTo(persons);
        assertThat(statements.during(() -> choice.applyingAll(entries))).hasSize(1);
        assertThat(statements.during(() -> choice.applying(adas()))).hasSize(1);
        assertThat(statements.during(() -> choice.applyingAll(List.of()))).isEmpty();
    }
}
