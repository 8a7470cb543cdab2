package io.timetracker.approvals;

import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Has seen them.
 *
 * @param ids some of the reader's own; others are passed over
 * @param all whatever the ids
 */
public record ReadNotices(
        @Size(max = MOST, message = "{validation.notices}") Set<NoticeId> ids, boolean all) {

    static final int MOST = 200;

    public ReadNotices {
        ids = Set.copyOf(ids);
    }

    public static ReadNotices every() {
        return new ReadNotices(Set.of(), true);
    }
}
