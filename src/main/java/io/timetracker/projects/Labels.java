package io.timetracker.projects;

import java.util.Map;

/** Names for the rows of another module; what does not exist has none. */
public record Labels(Map<ProjectId, ProjectLabel> projects, Map<TaskId, String> tasks) {

    public static final Labels NONE = new Labels(Map.of(), Map.of());
}
