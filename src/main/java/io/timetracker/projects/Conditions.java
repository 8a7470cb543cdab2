package io.timetracker.projects;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a list and their parameters. */
final class Conditions {

    private final StringJoiner sql = new StringJoiner(" and ", " where ", " ").setEmptyValue(" ");
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions and(String condition) {
        sql.add(condition);
        return this;
    }

    /** Only when there is a value. */
    Conditions and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
