package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.CustomFields;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** Work for a client under one name. */
@Table("project")
class Project extends AbstractAggregateRoot<Project> {

    private @Id @Nullable ProjectId id;
    private String name;
    private String nameKey;
    private ClientId clientId;
    private @Nullable String description;
    private boolean billable;
    private @Nullable Money hourlyRate;
    private @Nullable String billingRef;
    private @Nullable String code;
    private String status;
    private @Nullable Double estimatedHours;
    private @Nullable Money budgetAmount;
    private int budgetThresholdPercent;
    private @Nullable String customFields;
    private @Nullable Instant archivedAt;
    private @Nullable UserId archivedBy;
    private @Nullable String archivedReason;
    private @Nullable UserId createdBy;
    private @Nullable String color;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Project() {}

    static Project create(CreateProject wanted, UserId creator, Instant now) {
        if (wanted.status() == ProjectStatus.ARCHIVED) {
            throw new Invalid("status", "validation.choice");
        }
        var project = new Project();
        project.status = wanted.status().wire();
        project.createdBy = creator;
        project.createdAt = now;
        project.change(wanted, creator, now);
        return project;
    }

    /** Becomes what is wanted; being put away and taken up again keep their own record. */
    void change(CreateProject wanted, UserId actor, Instant now) {
        name = wanted.name();
        nameKey = Wording.key(name);
        clientId = Objects.requireNonNull(wanted.clientId());
        description = wanted.description();
        billable = wanted.billable();
        hourlyRate = Money.ofNonZero(wanted.hourlyRate());
        billingRef = wanted.billingRef();
        code = wanted.code();
        estimatedHours = number(wanted.estimatedHours());
        budgetAmount = Money.ofNonZero(wanted.budgetAmount());
        budgetThresholdPercent = wanted.budgetThresholdPercent() == 0
                ? CreateProject.DEFAULT_THRESHOLD
                : wanted.budgetThresholdPercent();
        customFields = CustomFields.write(wanted.customFields());
        color = wanted.color();
        become(wanted.status(), actor, now);
        updatedAt = now;
    }

    private void become(ProjectStatus wanted, UserId actor, Instant now) {
        if (wanted == ProjectStatus.ARCHIVED && !isArchived()) {
            archive(null, actor, now);
        }
        if (wanted != ProjectStatus.ARCHIVED) {
            archivedAt = null;
            archivedBy = null;
            archivedReason = null;
        }
        status = wanted.wire();
    }

    /** Again is fine: the record is then of the last time. */
    void archive(@Nullable String reason, UserId actor, Instant now) {
        if (!isArchived()) {
            registerEvent(new ProjectArchived(projectId()));
        }
        status = ProjectStatus.ARCHIVED.wire();
        archivedAt = now;
        archivedBy = actor;
        archivedReason = reason;
        updatedAt = now;
    }

    private boolean isArchived() {
        return status.equals(ProjectStatus.ARCHIVED.wire());
    }

    /** What a change starts from. */
    CreateProject details() {
        return new CreateProject(
                name,
                clientId,
                description,
                billable,
                Money.decimal(hourlyRate),
                code,
                Money.decimal(budgetAmount),
                budgetThresholdPercent,
                billingRef,
                estimatedHours == null ? null : BigDecimal.valueOf(estimatedHours),
                ProjectStatus.of(status).orElse(ProjectStatus.ACTIVE),
                color,
                CustomFields.read(customFields));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : (Double) value.doubleValue();
    }

    int version() {
        return version;
    }

    @Nullable ProjectId id() {
        return id;
    }

    ProjectId projectId() {
        return Objects.requireNonNull(id);
    }

    ProjectView view(Worked worked, Money consumed) {
        return new ProjectView(
                projectId(),
                name,
                code,
                clientId,
                description,
                billable,
                hourlyRate,
                billingRef,
                ProjectStatus.of(status).orElse(ProjectStatus.ACTIVE),
                estimatedHours,
                budgetAmount,
                budgetThresholdPercent,
                CustomFields.read(customFields),
                archivedAt,
                archivedBy,
                archivedReason,
                color,
                createdBy,
                worked,
                consumed,
                version,
                createdAt,
                updatedAt);
    }
}
