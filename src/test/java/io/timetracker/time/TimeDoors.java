package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.RateCard;
import io.timetracker.reporting.RollUpDesk;

/** Every service that changes time or what it is worth, for tests that go through all of them. */
record TimeDoors(
        Timekeeping timekeeping,
        QuickEntry quick,
        BulkChanges bulk,
        Undoing undoing,
        WeekSheet weeks,
        Timesheets timesheets,
        TagCatalog tags,
        ImportDesk imports,
        ProjectCatalog projects,
        RateCard rates,
        ClientDirectory clients,
        RollUpDesk rollUps) {}
