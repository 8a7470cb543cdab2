package io.timetracker.platform.security;

import io.timetracker.platform.problems.Forbidden;
import java.util.List;

/** The token does not open this call. */
public class MissingScope extends Forbidden {

    private final String required;
    private final transient List<String> available;

    public MissingScope(String required, List<String> available) {
        super("forbidden", "missing_scope", null, required);
        this.required = required;
        this.available = available;
    }

    public String required() {
        return required;
    }

    public List<String> available() {
        return available;
    }
}
