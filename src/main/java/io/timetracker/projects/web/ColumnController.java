package io.timetracker.projects.web;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.BoardLayout;
import io.timetracker.projects.ColumnId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The columns of a project's board, or (for administrators) of every board that has none of its own. */
@Controller
@RequestMapping({"/projects/columns", "/projects/{id:\\d+}/columns"})
class ColumnController {

    private static final String FORM = "columnForm";

    private final BoardLayout layout;
    private final ProjectCatalog catalog;
    private final Acts acts;

    ColumnController(BoardLayout layout, ProjectCatalog catalog, Acts acts) {
        this.layout = layout;
        this.catalog = catalog;
        this.acts = acts;
    }

    /** @param project null: every board's */
    record Columns(@Nullable ProjectId project, @Nullable String name, List<BoardColumnView> columns, boolean own) {

        public String path() {
            return project == null ? "/projects/columns" : "/projects/" + project.value() + "/columns";
        }
    }

    @GetMapping
    String list(@PathVariable(required = false) @Nullable ProjectId id, Call call) {
        if (!call.model().containsAttribute(FORM)) {
            call.model().addAttribute(FORM, ColumnForm.empty());
        }
        return shown(id, call);
    }

    private String shown(@Nullable ProjectId id, Call call) {
        if (id == null && !call.user().isAdmin()) {
            throw new Forbidden();
        }
        var name = id == null ? null : catalog.get(id, call.user()).name();
        var own = layout.list(id, call.user());
        var columns = own.isEmpty() ? layout.list(null, call.user()) : own;
        call.model().addAttribute("columnsScreen", new Columns(id, name, columns, id == null || !own.isEmpty()));
        return call.part("projects/columns", "columns");
    }

    @PostMapping
    String add(
            @PathVariable(required = false) @Nullable ProjectId id,
            @ModelAttribute(FORM) ColumnForm form,
            BindingResult errors,
            Call call) {
        return acts.act(
                call,
                errors,
                () -> layout.add(id, form.toAdd(), call.user()),
                () -> shown(id, call),
                () -> done(id, "projects.flash.columnAdded", call));
    }

    @GetMapping("/{column}")
    String edit(@PathVariable(required = false) @Nullable ProjectId id, @PathVariable ColumnId column, Call call) {
        call.model().addAttribute(FORM, ColumnForm.of(find(id, column, call)));
        return editing(id, column, call);
    }

    private String editing(@Nullable ProjectId id, ColumnId column, Call call) {
        call.model().addAttribute("editedColumn", find(id, column, call));
        return shown(id, call);
    }

    private BoardColumnView find(@Nullable ProjectId id, ColumnId column, Call call) {
        return layout.list(id, call.user()).stream()
                .filter(found -> found.id().equals(column))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{column}")
    String change(
            @PathVariable(required = false) @Nullable ProjectId id,
            @PathVariable ColumnId column,
            @ModelAttribute(FORM) ColumnForm form,
            BindingResult errors,
            Call call) {
        find(id, column, call);
        return acts.act(
                call,
                errors,
                () -> layout.change(column, form.toChange(), form.version(), call.user()),
                () -> editing(id, column, call),
                () -> done(id, "projects.flash.columnChanged", call));
    }

    /** A button, and what of the column was seen when it was pressed. */
    record ColumnAct(@Nullable Integer version) {}

    @PostMapping("/{column}/remove")
    String remove(
            @PathVariable(required = false) @Nullable ProjectId id,
            @PathVariable ColumnId column,
            @ModelAttribute("columnAct") ColumnAct form,
            Call call) {
        find(id, column, call);
        return pressed(
                id, () -> layout.remove(column, form.version(), call.user()), "projects.flash.columnRemoved", call);
    }

    @PostMapping("/{column}/left")
    String left(@PathVariable(required = false) @Nullable ProjectId id, @PathVariable ColumnId column, Call call) {
        return moved(id, column, -1, call);
    }

    @PostMapping("/{column}/right")
    String right(@PathVariable(required = false) @Nullable ProjectId id, @PathVariable ColumnId column, Call call) {
        return moved(id, column, 1, call);
    }

    private String moved(@Nullable ProjectId id, ColumnId column, int step, Call call) {
        find(id, column, call);
        var order = new ArrayList<>(
                layout.list(id, call.user()).stream().map(BoardColumnView::id).toList());
        var place = order.indexOf(column);
        Collections.swap(order, place, Math.clamp(place + step, 0, order.size() - 1));
        return pressed(id, () -> layout.arrange(id, order, call.user()), "projects.flash.columnMoved", call);
    }

    private String pressed(@Nullable ProjectId id, Runnable command, String flash, Call call) {
        return acts.press(call, command, Flash.success(flash), path(id), () -> list(id, call));
    }

    private String done(@Nullable ProjectId id, String flash, Call call) {
        return acts.stay(call, Flash.success(flash), path(id), () -> list(id, call));
    }

    private static String path(@Nullable ProjectId id) {
        return id == null ? "/projects/columns" : "/projects/" + id.value() + "/columns";
    }
}
