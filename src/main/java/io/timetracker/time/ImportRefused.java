package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** What is the matter with a row, or with an import as a whole. */
public class ImportRefused extends RuleBroken {

    private ImportRefused(String reason, Object... arguments) {
        super("error", reason, null, arguments);
    }

    static ImportRefused missing(ImportColumn column) {
        return new ImportRefused("import_missing", column.wire());
    }

    static ImportRefused notANumber(ImportColumn column, String text) {
        return new ImportRefused("import_not_a_number", column.wire(), shortened(text));
    }

    static ImportRefused notAMoment(ImportColumn column, String text) {
        return new ImportRefused("import_not_a_moment", column.wire(), shortened(text));
    }

    static ImportRefused tooLong(ImportColumn column, int most) {
        return new ImportRefused("import_too_long", column.wire(), most);
    }

    static ImportRefused tooManyCells(int cells, int header) {
        return new ImportRefused("import_too_many_cells", cells, header);
    }

    static ImportRefused unknownProject(String name) {
        return new ImportRefused("import_unknown_project", shortened(name));
    }

    static ImportRefused ambiguousProject(String name) {
        return new ImportRefused("import_ambiguous_project", shortened(name));
    }

    static ImportRefused unknownTask(String name) {
        return new ImportRefused("import_unknown_task", shortened(name));
    }

    static ImportRefused over() {
        return new ImportRefused("import_over");
    }

    static ImportRefused notTried() {
        return new ImportRefused("import_not_tried");
    }

    static ImportRefused interrupted() {
        return new ImportRefused("import_interrupted");
    }

    static ImportRefused closedAccount() {
        return new ImportRefused("import_closed_account");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }
}
