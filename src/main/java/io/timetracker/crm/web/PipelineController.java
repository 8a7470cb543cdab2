package io.timetracker.crm.web;

import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealFilter;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.Pipeline;
import io.timetracker.crm.StageTotal;
import io.timetracker.crm.Stages;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open deals by stage. A card is moved by hand, by key, or by the buttons on it. */
@Controller
@RequestMapping("/pipeline")
@NeedsModule("deals")
class PipelineController {

    private static final int SHOWN_OF_EACH = 50;

    private final DealDesk desk;
    private final DealCards cards;
    private final SalesChoices choices;
    private final Acts acts;

    PipelineController(DealDesk desk, DealCards cards, SalesChoices choices, Acts acts) {
        this.desk = desk;
        this.cards = cards;
        this.choices = choices;
        this.acts = acts;
    }

    /**
     * A stage as a column.
     *
     * @param previous the stage before, with its label; null at the beginning
     * @param next the stage behind, with its label; null at the end
     */
    record Column(
            String stage,
            String label,
            List<DealCard> cards,
            List<StageTotal> totals,
            long count,
            boolean isCut,
            @Nullable Neighbour previous,
            @Nullable Neighbour next) {}

    record Neighbour(String stage, String label) {}

    @GetMapping
    String show(Call call) {
        var mine = "mine".equals(call.request().getParameter("whose"));
        var filter = new DealFilter(DealStatus.OPEN, null, mine ? call.user().id() : null, null);
        var pipeline = desk.pipeline(filter, SHOWN_OF_EACH, call.user());
        call.model().addAttribute("mine", mine);
        var columns = columns(pipeline, call);
        call.model().addAttribute("columns", columns);
        call.model().addAttribute("isEmpty", columns.stream().allMatch(column -> column.count() == 0));
        return call.part("crm/pipeline", "board");
    }

    private List<Column> columns(Pipeline pipeline, Call call) {
        var all = pipeline.stages().stream()
                .flatMap(stage -> stage.deals().stream())
                .toList();
        var byStage = cards.of(all, call.user()).stream()
                .collect(Collectors.groupingBy(card -> card.deal().stage()));
        var columns = new ArrayList<Column>();
        for (var stage : pipeline.stages()) {
            var name = stage.name();
            var place = Stages.ALL.indexOf(name);
            columns.add(new Column(
                    name,
                    choices.stage(name),
                    byStage.getOrDefault(name, List.of()),
                    stage.totals(),
                    stage.count(),
                    stage.isCut(),
                    place > 0 ? neighbour(place - 1) : null,
                    place < Stages.ALL.indexOf(Stages.WON) ? neighbour(place + 1) : null));
        }
        return columns;
    }

    private Neighbour neighbour(int place) {
        var stage = Stages.ALL.get(place);
        return new Neighbour(stage, choices.stage(stage));
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable DealId id, @RequestParam String stage, @RequestParam @Nullable Integer version, Call call) {
        desk.get(id, call.user());
        var flash = switch (stage) {
            case Stages.WON -> "deals.flash.won";
            case Stages.LOST -> "deals.flash.lost";
            default -> "deals.flash.moved";
        };
        return acts.press(
                call,
                () -> desk.move(id, stage, version, call.user()),
                Flash.success(flash),
                "/pipeline" + ("mine".equals(call.request().getParameter("whose")) ? "?whose=mine" : ""),
                () -> show(call));
    }
}
