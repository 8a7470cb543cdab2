package io.timetracker.projects;

import java.util.List;

/** Much work was written, changed or taken away in one act: its totals are added up first and written once. */
public interface MuchWorkLogged {

    /** Each of them as if it had been published alone; it is not. */
    List<WorkLogged> all();
}
