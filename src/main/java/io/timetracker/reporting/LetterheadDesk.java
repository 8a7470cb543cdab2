package io.timetracker.reporting;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sends reports: stands on PDF files and on pages that are shared. Everybody reads it, administrators change it. */
@Service
@Transactional
public class LetterheadDesk {

    private final Letterheads letterheads;
    private final ChangeLog changes;

    LetterheadDesk(Letterheads letterheads, ChangeLog changes) {
        this.letterheads = letterheads;
        this.changes = changes;
    }

    public record LetterheadId(long value) implements TypedId {}

    @Transactional(readOnly = true)
    public LetterheadView get(CurrentUser reader) {
        return letterheads.get();
    }

    @Transactional(readOnly = true)
    public Optional<Logo> logo(CurrentUser reader) {
        return letterheads.logo();
    }

    /** The logo, for pages that are shared. */
    @Transactional(readOnly = true)
    public Optional<Logo> publicLogo() {
        return letterheads.logo();
    }

    /**
     * Changes name and address.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws Invalid if one of them is too long
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public LetterheadView change(ChangeLetterhead command, @Nullable Integer version, CurrentUser actor) {
        var before = seen(version, actor);
        var company = bounded("company", command.company().or(before.company()), ChangeLetterhead.LONGEST_COMPANY);
        var address = bounded("address", command.address().or(before.address()), ChangeLetterhead.LONGEST_ADDRESS);
        letterheads.write(company, address, before.version());
        return recorded("letterhead.changed", before, actor);
    }

    private static @Nullable String bounded(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new Invalid(field, "validation.too_long");
        }
        return text;
    }

    private LetterheadView seen(@Nullable Integer version, CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
        var before = letterheads.get();
        PreconditionFailed.unlessVersion(version, before.version());
        return before;
    }

    private LetterheadView recorded(String action, LetterheadView before, CurrentUser actor) {
        var after = letterheads.get();
        changes.record(actor, action, new LetterheadId(1), before, after);
        return after;
    }

    /**
     * Puts a logo in the place of the one that is there, if any.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws Invalid unless it is a PNG or JPEG of at most {@value Logo#MOST_BYTES} bytes that can be decoded
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public LetterheadView putLogo(byte[] content, @Nullable Integer version, CurrentUser actor) {
        var before = seen(version, actor);
        letterheads.write(Logo.read(content), before.version());
        return recorded("letterhead.logo_put", before, actor);
    }

    /**
     * Takes the logo away; if there is none, nothing happens.
     *
     * @throws Forbidden as {@link #putLogo}
     * @throws PreconditionFailed as {@link #putLogo}
     * @throws Conflict as {@link #putLogo}
     */
    public LetterheadView removeLogo(@Nullable Integer version, CurrentUser actor) {
        var before = seen(version, actor);
        if (!before.hasLogo()) {
            return before;
        }
        letterheads.write((Logo) null, before.version());
        return recorded("letterhead.logo_removed", before, actor);
    }
}
