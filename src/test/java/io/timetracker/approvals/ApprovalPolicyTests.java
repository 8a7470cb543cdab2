package io.timetracker.approvals;

import static io.timetracker.approvals.ApprovalPolicyFixtures.ADA;
import static io.timetracker.approvals.ApprovalPolicyFixtures.GRACE;
import static io.timetracker.approvals.ApprovalPolicyFixtures.MALLORY;
import static io.timetracker.approvals.ApprovalPolicyFixtures.NOW;
import static io.timetracker.approvals.ApprovalPolicyFixtures.SHOP;
import static io.timetracker.approvals.ApprovalPolicyFixtures.WEBSITE;
import static io.timetracker.approvals.ApprovalPolicyFixtures.aPolicy;
import static io.timetracker.approvals.ApprovalPolicyFixtures.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a policy applies, which one goes first, and what a change of it means. */
class ApprovalPolicyTests {

    @Test
    void appliesToEverybodysTimeWhenItIsForEverybody() {
        var policy = aPolicy().make();

        assertThat(policy.appliesTo(entry())).isTrue();
        assertThat(policy.appliesTo(entry(GRACE, null, 60, false))).isTrue();
    }

    @Test
    void onlyWhileItIsEnabledAndRequiresApproval() {
        assertThat(aPolicy().disabled().make().appliesTo(entry())).isFalse();
        assertThat(aPolicy().requiringNothing().make().appliesTo(entry())).isFalse();
    }

    @Test
    void aProjectsIsForTimeOnThatProject() {
        var policy = aPolicy().forProject(WEBSITE).make();

        assertThat(policy.appliesTo(entry())).isTrue();
        assertThat(policy.appliesTo(entry(ADA, SHOP, 5400, true))).isFalse();
        assertThat(policy.appliesTo(entry(ADA, null, 5400, true))).isFalse();
    }

    @Test
    void aPersonsIsForThatPersonsTime() {
        var policy = aPolicy().forUser(ADA).make();

        assertThat(policy.appliesTo(entry())).isTrue();
        assertThat(policy.appliesTo(entry(ADA, null, 5400, true))).isTrue();
        assertThat(policy.appliesTo(entry(GRACE, WEBSITE, 5400, true))).isFalse();
    }

    @Test
    void withBothBothMustMatch() {
        var policy = aPolicy().forProject(WEBSITE).forUser(ADA).make();

        assertThat(policy.appliesTo(entry())).isTrue();
        assertThat(policy.appliesTo(entry(GRACE, WEBSITE, 5400, true))).isFalse();
        assertThat(policy.appliesTo(entry(ADA, SHOP, 5400, true))).isFalse();
    }

    @Test
    void forNobodyItAppliesToNothing() {
        assertThat(aPolicy().forNobody().make().appliesTo(entry())).isFalse();
    }

    @Test
    void billableOnlyLeavesOtherTimeAlone() {
        var policy = aPolicy().billableOnly().make();

        assertThat(policy.appliesTo(entry(ADA, WEBSITE, 5400, true))).isTrue();
        assertThat(policy.appliesTo(entry(ADA, WEBSITE, 5400, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 5400, true",
        "1.5, 5399, true", // reads 1.50 hours, too
        "1.5, 5380, false",
        "1.51, 5400, false",
        "0.67, 2400, true",
        "0, 0, true",
        "0.01, 0, false",
        "0, , false",
        "1.5, , false"
    })
    void aLeastNumberOfHoursIsComparedWithTheHoursThatPeopleSee(String hours, Integer seconds, boolean applies) {
        assertThat(aPolicy().fromHours(hours).make().appliesTo(entry(ADA, WEBSITE, seconds, true)))
                .isEqualTo(applies);
    }

    @Test
    void withoutALeastNumberOfHoursWhatRunsCountsToo() {
        assertThat(aPolicy().make().appliesTo(entry(ADA, WEBSITE, null, true))).isTrue();
    }

    @Test
    void theProjectsGoesFirstThenThePersonsThenEverybodysThenTheOldest() {
        var everybodys = aPolicy().make(1);
        var persons = aPolicy().forUser(ADA).make(2);
        var projects = aPolicy().forProject(WEBSITE).make(3);
        var both = aPolicy().forProject(WEBSITE).forUser(ADA).make(4);
        var latest = aPolicy().make(5);

        assertThat(Stream.of(latest, everybodys, both, persons, projects).sorted(ApprovalPolicy.PRECEDENCE))
                .containsExactly(projects, both, persons, everybodys, latest);
    }

    @Test
    void hasAsManyLevelsAsApproversUnlessItSaysFewer() {
        assertThat(aPolicy().make().view().approvalLevels()).isEqualTo(1);
        assertThat(aPolicy().approvedBy(GRACE, ADA).make().view().approvalLevels())
                .isEqualTo(2);
        assertThat(aPolicy().approvedBy(GRACE, ADA).levels(1).make().view().approvalLevels())
                .isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfItsApprovers() {
        assertThat(aPolicy().approvedBy(MALLORY, ADA, GRACE).make().view().approverUserIds())
                .containsExactly(MALLORY, ADA, GRACE);
        assertThat(aPolicy().make().view().approverUserIds()).isEmpty();
    }

    @Test
    void whatIsNotSaidStays() {
        var present = aPolicy()
                .forProject(WEBSITE)
                .approvedBy(GRACE)
                .fromHours("2.5")
                .billableOnly()
                .wanted();

        assertThat(nothing().over(present)).isEqualTo(present);
    }

    @Test
    void aProjectTakesEverybodyAwayAndTheOtherWayRound() {
        var toAProject =
                new Changing().project(Patch.to(WEBSITE)).over(aPolicy().wanted());
        var toAPerson = new Changing().user(Patch.to(ADA)).over(aPolicy().wanted());
        var toEverybody = new Changing()
                .everybody(Patch.to(true))
                .over(aPolicy().forProject(WEBSITE).forUser(ADA).wanted());
        var toBoth = new Changing()
                .user(Patch.to(ADA))
                .over(aPolicy().forProject(WEBSITE).wanted());

        assertThat(scope(toAProject)).containsExactly(WEBSITE, null, false);
        assertThat(scope(toAPerson)).containsExactly(null, ADA, false);
        assertThat(scope(toEverybody)).containsExactly(null, null, true);
        assertThat(scope(toBoth)).containsExactly(WEBSITE, ADA, false);
    }

    @Test
    void whoSaysBothIsNotGuessedAt() {
        var wanted = new Changing()
                .project(Patch.to(WEBSITE))
                .everybody(Patch.to(true))
                .over(aPolicy().wanted());

        assertThat(scope(wanted)).containsExactly(WEBSITE, null, true);
    }

    @Test
    void aChangeIsDatedAndTheBeginningStays() {
        var policy = aPolicy().make();

        policy.change(aPolicy().forUser(ADA).wanted(), NOW.plusSeconds(60));

        assertThat(policy.view().userId()).isEqualTo(ADA);
        assertThat(policy.view().createdAt()).isEqualTo(NOW);
        assertThat(policy.view().updatedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private static List<Object> scope(CreateApprovalPolicy wanted) {
        return Arrays.asList(wanted.projectId(), wanted.userId(), wanted.appliesToAll());
    }

    private static ChangeApprovalPolicy nothing() {
        return new Changing().command();
    }

    /** Says whom a policy is for, and nothing else. */
    private static final class Changing {

        private Patch<ProjectId> project = Patch.keep();
        private Patch<UserId> user = Patch.keep();
        private Patch<Boolean> everybody = Patch.keep();

        Changing project(Patch<ProjectId> project) {
            this.project = project;
            return this;
        }

        Changing user(Patch<UserId> user) {
            this.user = user;
            return this;
        }

        Changing everybody(Patch<Boolean> everybody) {
            this.everybody = everybody;
            return this;
        }

        CreateApprovalPolicy over(CreateApprovalPolicy present) {
            return command().over(present);
        }

        ChangeApprovalPolicy command() {
            return new ChangeApprovalPolicy(
                    Patch.keep(),
                    project,
                    user,
                    everybody,
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep(),
                    Patch.keep());
        }
    }
}
