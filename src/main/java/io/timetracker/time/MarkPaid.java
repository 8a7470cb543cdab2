package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.projects.ProjectId;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks what a client was billed for as paid: finished billable time that is not paid, up to a day.
 *
 * @param projects only these of the client's; none: all of them
 * @param withoutProject also what was worked for the client on no project; of all projects always
 * @param until the last day, of the app zone
 * @param invoiceNumber null: whatever number an entry has stays
 * @param expectedEntries how many the caller saw
 * @param expectedSeconds how long they were together
 */
public record MarkPaid(
        ClientId client,
        Set<ProjectId> projects,
        boolean withoutProject,
        LocalDate until,
        @Nullable @Size(max = 100) String invoiceNumber,
        @PositiveOrZero long expectedEntries,
        @PositiveOrZero long expectedSeconds) {

    /** @throws Invalid if time cannot be kept on the day */
    public MarkPaid {
        projects = Set.copyOf(projects);
        if (!WireTime.isLawful(until)) {
            throw new Invalid("until", "validation.date");
        }
    }

    boolean isAboutAll() {
        return projects.isEmpty() && !withoutProject;
    }
}
