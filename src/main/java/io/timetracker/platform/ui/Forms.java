package io.timetracker.platform.ui;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
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
        try {
            command.run();
            return true;
        } catch (RuntimeException failure) {
            reject(form, refusals.of(failure).orElseThrow(() -> failure));
            return false;
        }
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
