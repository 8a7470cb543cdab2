package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the columns of a file are to be read. */
@WireRecord
record ImportRetryBody(
        @Schema(description = "one for each column of the file, empty where it means nothing; absent: as before")
        @Nullable List<@Nullable String> columns,

        @Schema(description = "iso, dmy or mdy; absent: iso") @Nullable String dates) {}
