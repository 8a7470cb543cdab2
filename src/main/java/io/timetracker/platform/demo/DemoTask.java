package io.timetracker.platform.demo;

/**
 * @param id raw: this module knows no tasks
 * @param from the first day of work, days back
 * @param until the last day of work, days back; below 0 in the time to come
 */
public record DemoTask(long id, int from, int until) {

    public boolean isWorkedOn(int back) {
        return back <= from && back >= until;
    }
}
