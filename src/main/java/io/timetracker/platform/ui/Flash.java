package io.timetracker.platform.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence about what was just done or refused, shown once.
 *
 * @param kind {@code success}, {@code warning}, {@code error} or {@code info}
 * @param textKey of the sentence, or
 * @param text the sentence itself
 * @param undoAction where a form posts to take it back, or null
 */
public record Flash(
        String kind,
        @Nullable String textKey,
        @Nullable String text,
        @Nullable String undoAction) implements Serializable {

    public static Flash success(String textKey) {
        return new Flash("success", textKey, null, null);
    }

    public static Flash undoable(String textKey, String undoAction) {
        return new Flash("success", textKey, null, undoAction);
    }

    /** Done, and there is something to know about it. */
    public static Flash warning(String text) {
        return new Flash("warning", null, text, null);
    }

    public static Flash refused(String text) {
        return new Flash("error", null, text, null);
    }

    /** The same, with a button that takes back what was done; null: none. */
    public Flash backBy(@Nullable String action) {
        return new Flash(kind, textKey, text, action);
    }

    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", this);
    }
}
