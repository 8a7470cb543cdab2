package io.timetracker.platform.ui;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Puts a refusal's words at the field that is to blame, or above the form when none is. */
@Component
public class Forms {

    private final Refusals refusals;

    Forms(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Tries the command; false means that the form must be shown again, with the errors that are now in it. */
    public boolean accept(BindingResult form, Runnable command) {
        if (form.hasErrors()) {
            return false;
        }
        var refusal = refusal(command);
        refusal.ifPresent(it -> reject(form, it));
        return refusal.isEmpty();
    }

    /** Why the command was refused; empty: it was carried out. */
    private Optional<Refusal> refusal(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(refusals.of(failure).orElseThrow(() -> failure));
        }
    }

    /**
     * Tries the command of a button, which has no field to blame: why it was refused, in words.
     *
     * @throws NotFound if what it acts on is not there
     * @throws Forbidden if it is not the caller's
     */
    Optional<String> words(Runnable command) {
        var refusal = refusal(command);
        if (refusal.orElse(null) instanceof NotFound missing) {
            throw missing;
        }
        if (refusal.orElse(null) instanceof Forbidden forbidden) {
            throw forbidden;
        }
        return refusal.map(this::words);
    }

    private String words(Refusal refusal) {
        return refusal instanceof Invalid invalid
                ? refusals.texts(invalid).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.joining(". "))
                : refusals.text(refusal);
    }

    private void reject(BindingResult form, Refusal refusal) {
        if (refusal instanceof Invalid invalid) {
            refusals.texts(invalid).forEach((field, texts) -> texts.forEach(text -> reject(form, field, text)));
        } else {
            reject(form, refusal.field(), refusals.text(refusal));
        }
    }

    private static void reject(BindingResult form, @org.jspecify.annotations.Nullable String field, String text) {
        if (field != null && form.getFieldType(field) != null) {
            form.rejectValue(field, "refused", text);
        } else {
            form.reject("refused", text);
        }
    }
}
