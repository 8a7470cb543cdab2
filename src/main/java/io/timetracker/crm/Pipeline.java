package io.timetracker.crm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The open deals by stage: the usual stages in their order, then others that deals stand in. */
public record Pipeline(List<Stage> stages) {

    /** @param deals the first of them @param totals of all of them, one for each currency; none without deals */
    public record Stage(String name, List<DealView> deals, List<StageTotal> totals) {

        public long count() {
            return totals.stream().mapToLong(StageTotal::count).sum();
        }

        /** More than are shown. */
        public boolean isCut() {
            return count() > deals.size();
        }
    }

    static Pipeline of(List<DealView> deals, List<StageTotal> totals) {
        var names = new LinkedHashSet<>(Stages.ALL);
        totals.forEach(total -> names.add(total.stage()));
        var stages = new ArrayList<Stage>();
        for (var name : names) {
            stages.add(new Stage(
                    name,
                    deals.stream().filter(deal -> deal.stage().equals(name)).toList(),
                    totals.stream().filter(total -> total.stage().equals(name)).toList()));
        }
        return new Pipeline(List.copyOf(stages));
    }
}
