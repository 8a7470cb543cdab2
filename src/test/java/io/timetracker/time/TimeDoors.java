package io.timetracker.time;

/** Every service that changes time, for tests that go through all of them. */
record TimeDoors(
        Timekeeping timekeeping,
        QuickEntry quick,
        BulkChanges bulk,
        Undoing undoing,
        WeekSheet weeks,
        Timesheets timesheets,
        TagCatalog tags,
        ImportDesk imports) {}
