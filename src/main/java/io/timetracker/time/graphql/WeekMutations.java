package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.CopiedWeek;
import io.timetracker.time.WeekCellView;
import io.timetracker.time.WeekSheet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class WeekMutations {

    private final WeekSheet sheet;
    private final Payloads payloads;

    WeekMutations(WeekSheet sheet, Payloads payloads) {
        this.sheet = sheet;
        this.payloads = payloads;
    }

    @MutationMapping
    Map<String, @Nullable Object> setWeekCell(
            @Argument WeekInputs.SetWeekCellInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = new LinkedHashMap<>(payloads.of("cell", () -> sheet.setCell(input.toCommand(), user)));
        if (payload.get("cell") instanceof WeekCellView set) {
            payload.put("cell", set.cell());
            payload.put("row", set.row());
            payload.put("day", set.day());
            payload.put("week", set.week());
            payload.put("undo", set.undo());
        }
        return payload;
    }

    @MutationMapping
    Map<String, @Nullable Object> addWeekRow(
            @Argument WeekInputs.WeekRowInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("week", () -> sheet.addRow(input.toCommand(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> removeWeekRow(
            @Argument WeekInputs.WeekRowInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("week", () -> sheet.removeRow(input.toCommand(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> copyWeek(
            @Argument WeekInputs.CopyWeekInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = new LinkedHashMap<>(payloads.of("week", () -> sheet.copy(input.toCommand(), user)));
        if (payload.get("week") instanceof CopiedWeek copied) {
            payload.put("week", copied.week());
            payload.put("rows", copied.rows());
            payload.put("cells", copied.cells());
            payload.put("skipped", copied.skipped());
            payload.put("undo", copied.undo());
        }
        return payload;
    }
}
