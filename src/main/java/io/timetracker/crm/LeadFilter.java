package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are wanted.
 *
 * @param statuses none: none
 * @param source exactly; null: any
 * @param owner whose; null: anybody's
 * @param text contained in a name, the company or the e-mail address, whatever its case; null: any
 */
public record LeadFilter(
        Set<LeadStatus> statuses,
        @Nullable String source,
        @Nullable UserId owner,
        @Nullable String text) {

    public LeadFilter {
        statuses = Set.copyOf(statuses);
        source = Wording.oneLineOrNull(source);
        text = Wording.oneLineOrNull(text);
    }

    public static LeadFilter open() {
        return new LeadFilter(LeadStatus.OPEN, null, null, null);
    }

    /** Whoever is no administrator can ask for nobody's but their own. */
    LeadFilter askedBy(CurrentUser reader) {
        return owner == null || reader.isAdmin() ? this : new LeadFilter(statuses, source, reader.id(), text);
    }
}
