package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ProjectTests {

    private static final UserId ADA = new UserId(1);
    private static final UserId GRACE = new UserId(2);
    private static final ClientId ACME = new ClientId(3);
    private static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-03T09:00:00Z");

    @Test
    void aNameIsKeptOnOneLineWithoutBlanksAround() {
        var project = aProject("  Website\nrelaunch\t");

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .name())
                .isEqualTo("Website relaunch");
    }

    @Test
    void aCodeIsKeptInCapitals() {
        var project = aProject("Website");

        change(project, ChangeProject.nothing().code(" web-1 "));

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .code())
                .isEqualTo("WEB-1");
    }

    @Test
    void aRateOrBudgetOfZeroIsNone() {
        var project = aProject("Website");

        change(
                project,
                new ChangeProject(
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.to(BigDecimal.ZERO),
                        Patch.keep(),
                        Patch.to(new BigDecimal("0.001")),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep(),
                        Patch.keep()));

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .hourlyRate())
                .isNull();
        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .budgetAmount())
                .isNull();
    }

    @Test
    void aThresholdOfZeroIsTheDefault() {
        var project = aProject("Website");

        change(project, ChangeProject.nothing().threshold(0));

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .budgetThresholdPercent())
                .isEqualTo(80);
    }

    @Test
    void noProjectBeginsArchived() {
        var archived =
                ChangeProject.nothing().status(ProjectStatus.ARCHIVED).over(CreateProject.named("Website", ACME));

        assertThatThrownBy(() -> Project.create(archived, ADA, MONDAY)).isInstanceOf(Invalid.class);
    }

    @Test
    void archivingRecordsWhoWhenAndWhy() {
        var project = aProject("Website");

        project.archive("done", GRACE, TUESDAY);

        var view = project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO);
        assertThat(view.status()).isEqualTo(ProjectStatus.ARCHIVED);
        assertThat(view.archivedBy()).isEqualTo(GRACE);
        assertThat(view.archivedAt()).isEqualTo(TUESDAY);
        assertThat(view.archivedReason()).isEqualTo("done");
        assertThat(events(project)).containsExactly(new ProjectArchived(new ProjectId(7)));
    }

    @Test
    void archivingAgainRenewsTheRecordAndTellsNobody() {
        var project = aProject("Website");
        project.archive("done", ADA, MONDAY);

        project.archive(null, GRACE, TUESDAY);

        var view = project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO);
        assertThat(view.archivedBy()).isEqualTo(GRACE);
        assertThat(view.archivedAt()).isEqualTo(TUESDAY);
        assertThat(view.archivedReason()).isNull();
        assertThat(events(project)).hasSize(1);
    }

    @Test
    void movingToArchivedRecordsWhoWithoutAReason() {
        var project = aProject("Website");

        change(project, ChangeProject.nothing().status(ProjectStatus.ARCHIVED));

        var view = project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO);
        assertThat(view.archivedBy()).isEqualTo(GRACE);
        assertThat(view.archivedAt()).isEqualTo(TUESDAY);
        assertThat(view.archivedReason()).isNull();
        assertThat(events(project)).hasSize(1);
    }

    @Test
    void otherChangesOfAnArchivedProjectKeepItsRecord() {
        var project = aProject("Website");
        project.archive("done", ADA, MONDAY);

        change(project, ChangeProject.nothing().code("WEB"));

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .archivedBy())
                .isEqualTo(ADA);
        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .archivedReason())
                .isEqualTo("done");
    }

    @Test
    void takingAProjectUpAgainClearsTheRecord() {
        var project = aProject("Website");
        project.archive("done", ADA, MONDAY);

        change(project, ChangeProject.nothing().status(ProjectStatus.INACTIVE));

        var view = project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO);
        assertThat(view.status()).isEqualTo(ProjectStatus.INACTIVE);
        assertThat(view.archivedAt()).isNull();
        assertThat(view.archivedBy()).isNull();
        assertThat(view.archivedReason()).isNull();
    }

    @Test
    void whatIsNotGivenIsKept() {
        var project = aProject("Website");
        var before = project.details();

        change(project, ChangeProject.nothing());

        assertThat(project.details()).isEqualTo(before);
    }

    @Test
    void customFieldsComeBackAsTheyWere() {
        var project = aProject("Website");
        var fields = Map.<String, Object>of("region", "south", "floors", Map.of("count", 3));

        change(project, ChangeProject.nothing().customFields(fields));

        assertThat(project.view(Worked.NOTHING, io.timetracker.platform.money.Money.ZERO)
                        .customFields())
                .isEqualTo(fields);
    }

    @Test
    void customFieldsHaveALimit() {
        var project = aProject("Website");
        var fields = Map.<String, Object>of("novel", "x".repeat(20_000));

        assertThatThrownBy(() -> change(project, ChangeProject.nothing().customFields(fields)))
                .isInstanceOf(Invalid.class);
    }

    private static Project aProject(String name) {
        var project = Project.create(CreateProject.named(name, ACME), ADA, MONDAY);
        ReflectionTestUtils.setField(project, "id", new ProjectId(7));
        return project;
    }

    private static void change(Project project, ChangeProject command) {
        project.change(command.over(project.details()), GRACE, TUESDAY);
    }

    private static Collection<Object> events(Project project) {
        return ReflectionTestUtils.invokeMethod(project, "domainEvents");
    }
}
