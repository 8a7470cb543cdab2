package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project as readers get it.
 *
 * @param code upper case, unique in the installation
 * @param hourlyRate null: the client's rate counts
 * @param budgetThresholdPercent of the budget, from which on it counts as nearly used up; 1 to 100
 * @param archivedAt set while archived, as are by whom and why
 * @param createdBy whose project it is for people who see only their own; null: nobody's
 * @param color {@code #rrggbb}
 * @param consumed what the billable work costs, each day of it at the rate of that day
 */
public record ProjectView(
        ProjectId id,
        String name,
        @Nullable String code,
        ClientId clientId,
        @Nullable String description,
        boolean billable,
        @Nullable Money hourlyRate,
        @Nullable String billingRef,
        ProjectStatus status,
        @Nullable Double estimatedHours,
        @Nullable Money budgetAmount,
        int budgetThresholdPercent,
        Map<String, Object> customFields,
        @Nullable Instant archivedAt,
        @Nullable UserId archivedBy,
        @Nullable String archivedReason,
        @Nullable String color,
        @Nullable UserId createdBy,
        Worked worked,
        Money consumed,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** The code, else the first four characters of the name that are not blank, in capitals. */
    public String codeDisplay() {
        if (code != null) {
            return code;
        }
        var dense = name.replaceAll("\\s", "");
        return dense.substring(0, dense.offsetByCodePoints(0, Math.min(4, dense.codePointCount(0, dense.length()))))
                .toUpperCase(Locale.ROOT);
    }

    public boolean isArchived() {
        return status == ProjectStatus.ARCHIVED;
    }
}
