package io.timetracker.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** What a record is called in the document: {@code TimeEntryResource} is TimeEntry, {@code TimeEntryAnswers.Page} TimeEntryPage. */
class WireNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var holder = type.getDeclaringClass();
        return holder == null || holder.getSimpleName().endsWith("Controller")
                ? bare(type.getSimpleName())
                : bare(holder.getSimpleName()) + bare(type.getSimpleName());
    }

    private static String bare(String name) {
        return name.replaceFirst("(Answers|Resources?)$", "").replaceFirst("Body$", "Input");
    }
}
