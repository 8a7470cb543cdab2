package io.timetracker.reporting;

import java.util.Map;
import java.util.Set;

/** What the contract calls the verbs of the log (data model 11); those that it does not know keep their name. */
final class ActivityActions {

    private static final Map<String, Set<String>> VERBS = Map.of(
            "created", Set.of("created", "logged", "added"),
            "updated", Set.of("updated", "changed"),
            "stopped", Set.of("stopped", "stopped_at"));

    private ActivityActions() {}

    static String of(String verb) {
        return VERBS.entrySet().stream()
                .filter(action -> action.getValue().contains(verb))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(verb);
    }

    static Set<String> verbs(String action) {
        return VERBS.getOrDefault(action, Set.of(action));
    }

    /** What happened, said in words: {@code Time entry stopped at}. */
    static String words(String entityType, String verb) {
        var words = (entityType + " " + verb).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
