package io.timetracker.crm;

import io.timetracker.platform.wire.Patch;
import java.time.LocalDate;

/** Changes of a deal that a single button makes. */
final class DealPatch {

    private DealPatch() {}

    static ChangeDeal stage(String stage) {
        return only(Patch.to(stage), Patch.keep(), Patch.to(DealStatus.OPEN), Patch.keep());
    }

    static ChangeDeal close(DealStatus as, CloseDeal command) {
        return only(
                Patch.to(as == DealStatus.WON ? Stages.WON : Stages.LOST),
                Patch.keepIfNull(command.on()),
                Patch.to(as),
                Patch.keepIfNull(command.lossReason()));
    }

    private static ChangeDeal only(
            Patch<String> stage, Patch<LocalDate> on, Patch<DealStatus> status, Patch<String> lossReason) {
        return new ChangeDeal(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                stage,
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                on,
                status,
                lossReason,
                Patch.keep(),
                Patch.keep());
    }
}
