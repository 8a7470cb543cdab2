package io.timetracker.platform.demo;

import java.util.List;

/**
 * @param id raw: this module knows no projects
 * @param isSupport goes on as long as its client is one
 * @param from the first day of work, days back
 * @param until the last day of work, days back; below 0 in the time to come
 * @param team whoever may see it and works on it
 */
public record DemoProject(
        long id,
        String name,
        DemoClient client,
        boolean isSupport,
        boolean isBillable,
        int from,
        int until,
        List<DemoPerson> team,
        List<DemoTask> tasks) {

    public boolean isWorkedOn(int back) {
        return back <= from && back >= until;
    }
}
