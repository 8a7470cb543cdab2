package io.timetracker.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Input of the wrong shape: each field that is to blame, named as the commands name it, with what is wrong there. */
public non-sealed class Invalid extends Refusal {

    private final transient Map<String, List<String>> errors;

    /** @param errors texts are message keys or, from Bean Validation, finished words */
    public Invalid(Map<String, List<String>> errors) {
        super("validation_error", null, errors.keySet().stream().findFirst().orElse(null), List.of());
        this.errors = new LinkedHashMap<>(errors);
    }

    public Invalid(String field, String message) {
        this(Map.of(field, List.of(message)));
    }

    public Map<String, List<String>> errors() {
        return errors;
    }
}
