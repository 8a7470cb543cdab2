package io.timetracker.platform.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence about what was just done, shown once.
 *
 * @param kind {@code success}, {@code error} or {@code info}
 * @param undoAction where a form posts to take it back, or null
 */
public record Flash(String kind, String textKey, @Nullable String undoAction) implements Serializable {

    public static Flash success(String textKey) {
        return new Flash("success", textKey, null);
    }

    public static Flash undoable(String textKey, String undoAction) {
        return new Flash("success", textKey, undoAction);
    }

    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", this);
    }
}
