package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.NoticeId;
import io.timetracker.approvals.ReadNotices;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which notices were read. */
@WireRecord
@Schema(name = "NoticesReadInput")
record NoticesReadBody(
        @Schema(example = "[31, 32]", description = "at most 200, or all instead") @Nullable List<@Nullable Long> ids,

        @Schema(example = "false") @Nullable Boolean all) {

    ReadNotices toCommand() {
        var named = Stream.ofNullable(ids)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(NoticeId::new)
                .collect(Collectors.toSet());
        return new ReadNotices(named, Boolean.TRUE.equals(all));
    }
}
