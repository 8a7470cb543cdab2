package io.timetracker.time;

import io.timetracker.projects.MuchWorkLogged;
import io.timetracker.projects.WorkLogged;
import java.util.List;

/** One act logged, changed or deleted several entries; what happened to each is not published again alone. */
public record ManyEntriesChanged(List<WorkLogged> all) implements MuchWorkLogged {

    public ManyEntriesChanged {
        all = List.copyOf(all);
    }
}
