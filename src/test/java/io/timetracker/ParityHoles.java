package io.timetracker;

import static io.timetracker.Face.GRAPHQL;
import static io.timetracker.Face.PAGES;
import static io.timetracker.Face.REST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is not on every face, and why. */
final class ParityHoles {

    private record Hole(Set<Face> faces, String reason) {}

    private static final Map<String, Hole> HOLES = new LinkedHashMap<>();
    private static final Map<String, String> NOT_ACTIONS = new LinkedHashMap<>();

    static {
        hole("ApprovalLog.get", "a page shows all levels of a queue, or of one's own requests", PAGES);
        hole("DelegationDesk.get", "the list is short and says all of each", GRAPHQL, PAGES);
        hole("ClientDirectory.choices", "the rows of list, short, for a picker", REST, GRAPHQL);
        hole(
                "ClientTimeline.kinds",
                "what the page offers to filter by; the answers leave out the rest",
                REST,
                GRAPHQL);
        hole("ClientTimeline.read", "Client.timeline reads those of many clients at once", GRAPHQL);
        hole("DealDesk.activities", "Deal.activities reads those of many deals in one statement", GRAPHQL);
        hole("LeadDesk.activities", "Lead.activities reads those of many leads in one statement", GRAPHQL);
        hole("ProjectCatalog.choices", "the rows of list, short, for a picker", REST, GRAPHQL);
        hole("TaskBoard.openTasks", "the rows of list, short, for a picker", REST, GRAPHQL);
        hole("FavoriteProjects.list", "pages mark favourites in the list of projects", PAGES);
        hole("FavoriteProjects.projects", "the list of favourites says it", REST);
        hole("TaskBoard.complete", "change with the status of a complete column", REST);
        hole("TaskBoard.move", "change with a status; the contract wants no guards there", REST);
        hole("TaskBoard.reopen", "change with the status where boards begin", REST, GRAPHQL);
        hole("BoardLayout.list", "the columns call has those in use, and every write answers with the rest", REST);
        hole(
                "RoundingExplanations.explain",
                "TimeEntry.rounding explains those of many entries in three statements",
                GRAPHQL);
        hole("ImportDesk.examples", "whoever sent the file has its rows", REST, GRAPHQL);
        hole("ImportDesk.failures", "a file; ImportJob.outcomes says what is the matter with each row", GRAPHQL);
        hole("ImportDesk.importNow", "pages try a file first, and import it in the background", PAGES);
        hole("RateCard.list", "Project.rates reads those of many projects in one statement", GRAPHQL);
        hole("ReportExport.entries", "a file; GraphQL answers with JSON", GRAPHQL);
        hole("ReportExport.report", "a file; GraphQL answers with JSON", GRAPHQL);
        hole("Reports.between", "the summary of old asks for parts of days; report for whole ones", GRAPHQL, PAGES);
        hole("ReviewDesk.decide", "decideMany decides on one as well; the period has calls of its own", REST, GRAPHQL);
        hole("ReviewedWeeks.entries", "the review adds them up; administrators list entries", REST, GRAPHQL);
        hole("TimeLog.locks", "the periods say it, and a change that is refused", REST);
        hole("TimeLog.seconds", "not yet; entries carry their seconds", REST, GRAPHQL);
        hole("TimeLog.listBefore", "their cursors go one way; a page has a link to newer ones", REST, GRAPHQL);
        hole("TimeLog.listFinished", "list, as session calls of old show it", GRAPHQL, PAGES);
        hole("Timekeeping.startAgain", "a start on what the last entry says; the others show it", GRAPHQL, PAGES);
        hole("TagCatalog.previewDelete", "the answer of delete says it", REST, GRAPHQL);
        hole("TokenDesk.issueForApp", "a password for a token, where there is no session yet", GRAPHQL, PAGES);
        hole("TokenDesk.list", "the contract has none", REST);
        hole("UserDirectory.changeOwnPassword", "a token must not take over its owner's account", REST, GRAPHQL);
        hole("UserDirectory.endOwnSessions", "about browsers; a token has no session", REST, GRAPHQL);

        hole("Activities.audit", "a list for programs of auditors", GRAPHQL, PAGES);
        hole("Activities.counts", "what pages of old show; no page of today does", GRAPHQL, PAGES);
        hole("Activities.list", "what pages of old show; no page of today does", GRAPHQL, PAGES);
        hole("Activities.recent", "list, as pages of old show it", GRAPHQL, PAGES);
        hole("Capacity.of", "phones and the desktop show it; no page does yet", GRAPHQL, PAGES);
        hole("OwnFigures.figures", "what the dashboard of old shows; reports say the same", GRAPHQL, PAGES);
        hole("OwnFigures.figuresOfTeam", "as OwnFigures.figures", GRAPHQL, PAGES);
        hole("OwnFigures.lastDays", "as OwnFigures.figures", GRAPHQL, PAGES);
        hole("OwnFigures.today", "as OwnFigures.figures", GRAPHQL, PAGES);
        hole("OwnFigures.value", "as OwnFigures.figures", GRAPHQL, PAGES);
        hole("OwnFigures.weeks", "as OwnFigures.figures", GRAPHQL, PAGES);
        hole("Payroll.weeks", "a file for payroll; reports say the same by week and person", GRAPHQL, PAGES);
        hole("TimesheetLog.locked", "list says it of one person at a time", GRAPHQL, PAGES);

        notAnAction(
                "ApprovalLog.decidable",
                "whether a page offers the buttons; is_waiting and the queue say it elsewhere");
        notAnAction("ClientDirectory.isVisible", "other modules ask it before they show a name");
        notAnAction("DealDesk.link", "projects tells it what came of a deal when an offer is accepted");
        notAnAction("ManyTotals.of", "Reports.report for many things in one statement, for GraphQL");
        notAnAction("Payments.mayMark", "asked before a page offers to mark what is paid");
        notAnAction("ProjectCatalog.budgeted", "the team asks it for what it shows of budgets");
        notAnAction("ProjectCatalog.choicesNamed", "the quick line asks it which project is meant");
        notAnAction("ProjectCatalog.isVisible", "other modules ask it before they show a name");
        notAnAction("TaskBoard.isVisible", "asked before a task is shown or changed");
        notAnAction("TagCatalog.isKeptBy", "asked before a page offers to change a tag");
        notAnAction("TimeLog.mayMove", "asked before an old page's whole form is taken as meant");
        notAnAction("TimesheetLog.standings", "asked before pages offer what only those may do whose turn it is");
        notAnAction("Reports.seesEverybody", "asked before a page offers to choose somebody");
        notAnAction("ReviewedWeeks.waiting", "approvals asks it for what ReviewQueue.list ranks");
        notAnAction("ReviewedWeeks.of", "approvals asks it for what ReviewQueue.list ranks");
        notAnAction("TimesheetPolicyDesk.isApprover", "asked before pages offer what only approvers may do");
        notAnAction("WorkBurnt.isVisible", "asked before a page offers the burn-down");
        notAnAction("ProjectCatalog.lists", "list for many clients in one statement, for GraphQL");
        notAnAction("TaskBoard.lists", "list for many projects in one statement, for GraphQL");
    }

    private ParityHoles() {}

    private static void hole(String action, String reason, Face... faces) {
        HOLES.put(action, new Hole(Set.of(faces), reason));
    }

    private static void notAnAction(String method, String reason) {
        NOT_ACTIONS.put(method, reason);
    }

    static Optional<String> reason(String action, Face face) {
        return Optional.ofNullable(NOT_ACTIONS.get(action))
                .or(() -> Optional.ofNullable(HOLES.get(action))
                        .filter(hole -> hole.faces().contains(face))
                        .map(Hole::reason));
    }

    static boolean isAction(String key) {
        return !NOT_ACTIONS.containsKey(key);
    }

    static List<Face> facesOf(String action) {
        var hole = HOLES.get(action);
        return hole == null ? List.of() : List.copyOf(hole.faces());
    }

    static Set<String> keys() {
        return java.util.stream.Stream.concat(HOLES.keySet().stream(), NOT_ACTIONS.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String notActions() {
        return NOT_ACTIONS.entrySet().stream()
                .map(method -> "| `%s` | %s |\n".formatted(method.getKey(), method.getValue()))
                .collect(Collectors.joining("", "\n## Not actions\n\n| Method | Why |\n|---|---|\n", ""));
    }
}
