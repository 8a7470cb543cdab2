package io.timetracker.projects.web;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A project's tasks as cards, moved by pointer, by key and by button. */
@Controller
@RequestMapping("/projects/{id}/board")
class BoardController {

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final BoardScreens screens;
    private final Acts acts;

    BoardController(ProjectCatalog catalog, TaskBoard board, BoardScreens screens, Acts acts) {
        this.catalog = catalog;
        this.board = board;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String show(@PathVariable ProjectId id, Call call) {
        call.model().addAttribute("board", screens.board(catalog.get(id, call.user()), call.user()));
        return call.part("projects/board", "board");
    }

    /**
     * @param status of the button that was pressed
     * @param to where a card was dropped, which has no button
     * @param version what of the task was seen
     */
    record Move(
            @Nullable String status,
            @Nullable String to,
            @Nullable Integer version) {

        String target() {
            return to == null || to.isBlank() ? Wording.orEmpty(status) : to;
        }
    }

    @PostMapping("/{task}")
    String move(@PathVariable ProjectId id, @PathVariable TaskId task, @ModelAttribute("move") Move move, Call call) {
        find(id, task, call);
        return acts.press(
                call,
                () -> board.move(task, move.target(), move.version(), call.user()),
                Flash.success("projects.flash.taskMoved"),
                "/projects/" + id.value() + "/board",
                () -> show(id, call));
    }

    private TaskView find(ProjectId project, TaskId id, Call call) {
        catalog.get(project, call.user());
        var task = board.get(id, call.user());
        if (!task.projectId().equals(project)) {
            throw new NotFound();
        }
        return task;
    }
}
