package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Changes what is given and keeps the rest; "none" clears what can be without. */
public record ChangeLead(
        Patch<String> firstName,
        Patch<String> lastName,
        Patch<String> companyName,
        Patch<String> email,
        Patch<String> phone,
        Patch<String> title,
        Patch<String> source,
        Patch<LeadStatus> status,
        Patch<Integer> score,
        Patch<BigDecimal> estimatedValue,
        Patch<String> currencyCode,
        Patch<String> notes,
        Patch<String> tags,
        Patch<UserId> ownerId) {

    /** What the lead becomes. */
    public CreateLead over(CreateLead present) {
        return new CreateLead(
                Wording.orEmpty(firstName.or(present.firstName())),
                Wording.orEmpty(lastName.or(present.lastName())),
                companyName.or(present.companyName()),
                email.or(present.email()),
                phone.or(present.phone()),
                title.or(present.title()),
                source.or(present.source()),
                status.orKeep(present.status()),
                score.orKeep(present.score()),
                estimatedValue.or(present.estimatedValue()),
                currencyCode.orKeep(present.currencyCode()),
                notes.or(present.notes()),
                tags.or(present.tags()),
                kept(ownerId, present.ownerId()));
    }

    private static @Nullable UserId kept(Patch<UserId> owner, @Nullable UserId present) {
        var wanted = owner.or(null);
        return wanted == null ? present : wanted;
    }
}
