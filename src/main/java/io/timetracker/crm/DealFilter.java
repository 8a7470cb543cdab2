package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are wanted.
 *
 * @param status null: in any
 * @param stage exactly; null: in any
 * @param owner whose; null: anybody's
 * @param client for whom; null: for anybody
 */
public record DealFilter(
        @Nullable DealStatus status,
        @Nullable String stage,
        @Nullable UserId owner,
        @Nullable ClientId client) {

    public static DealFilter open() {
        return new DealFilter(DealStatus.OPEN, null, null, null);
    }

    /** Whoever is no administrator can ask for nobody's but their own. */
    DealFilter askedBy(CurrentUser reader) {
        return owner == null || reader.isAdmin() ? this : new DealFilter(status, stage, reader.id(), client);
    }
}
