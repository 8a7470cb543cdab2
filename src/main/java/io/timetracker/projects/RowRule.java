package io.timetracker.projects;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Reach;
import java.util.Objects;

/**
 * Who sees which project and task (contract, data model 3.3 and 3.5): once as SQL for lists, once for a single one. A
 * task is seen with its project, and by whoever made it or has to do it.
 */
final class RowRule {

    private RowRule() {}

    static Conditions projects(CurrentUser reader) {
        return with(reader, new Conditions().and(project(reader)));
    }

    static Conditions tasks(CurrentUser reader) {
        return with(
                reader, new Conditions().and("(" + project(reader) + " or t.assigned_to = :me or t.created_by = :me)"));
    }

    /** Of the offers: whoever sees every project, and whose deal it is. */
    static Conditions offers(CurrentUser reader) {
        return with(reader, new Conditions().and(seesEverything(reader) ? "true" : "o.owner_id = :me"));
    }

    static boolean seesEverything(CurrentUser reader) {
        return reader.account().reach().kind() == Reach.Kind.EVERYTHING;
    }

    private static String project(CurrentUser reader) {
        var reach = reader.account().reach();
        return switch (reach.kind()) {
            case EVERYTHING -> "true";
            case OWN -> "p.created_by = :me";
            case CLIENTS -> reach.clients().isEmpty() ? "false" : "p.client_id in (:reach)";
        };
    }

    private static Conditions with(CurrentUser reader, Conditions conditions) {
        var clients = reader.account().reach().clients();
        return conditions.with("me", reader.id().value()).with("reach", clients);
    }

    static boolean sees(CurrentUser reader, ProjectView project) {
        var reach = reader.account().reach();
        return switch (reach.kind()) {
            case EVERYTHING -> true;
            case OWN -> reader.id().equals(project.createdBy());
            case CLIENTS -> reach.clients().contains(project.clientId().value());
        };
    }

    static boolean sees(CurrentUser reader, ProjectOfferView offer) {
        return seesEverything(reader) || reader.id().equals(offer.ownerId());
    }

    static boolean isTheirs(CurrentUser reader, TaskView task) {
        return reader.id().equals(task.createdBy()) || Objects.equals(reader.id(), task.assignedTo());
    }
}
