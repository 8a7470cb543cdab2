package io.timetracker.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * What a record is called in the document: {@code TimeEntryResource} is TimeEntry, {@code TimeEntryAnswers.Page}
 * TimeEntryPage, {@code ClientRestController.Many} ClientList.
 */
class WireNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = bare(type.getSimpleName());
        var holder = type.getDeclaringClass();
        var noun = holder == null ? "" : bare(holder.getSimpleName());
        return name.startsWith(noun) ? name : noun + name;
    }

    private static String bare(String name) {
        return name.replaceFirst("(Answers|Resources?|(Rest)?Controller)$", "")
                .replaceFirst("Body$", "Input")
                .replaceFirst("^Many$", "List");
    }
}
