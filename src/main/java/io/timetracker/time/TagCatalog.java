package io.timetracker.time;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The tags that entries bear. A new one comes into being with the first entry that is given it, or is created before.
 * Everybody reads all of them, and how much of the own time bears them (administrators: of everybody's); managers and
 * administrators rename, colour, merge and delete them, which changes the entries of everybody in one transaction.
 */
@Service
@Transactional
@Validated
public class TagCatalog {

    private static final int FEW = 30;
    private static final int MANY = 100;

    private final Tags tags;
    private final TagQueries queries;
    private final TagTexts texts;
    private final Timekeepers keepers;
    private final ChangeLog changes;
    private final Clock clock;

    TagCatalog(Tags tags, TagQueries queries, TagTexts texts, Timekeepers keepers, ChangeLog changes, Clock clock) {
        this.tags = tags;
        this.queries = queries;
        this.texts = texts;
        this.keepers = keepers;
        this.changes = changes;
        this.clock = clock;
    }

    /** By name. @param text part of it, in any case */
    @Transactional(readOnly = true)
    public PageOf<TagView> list(@Nullable String text, PageAsk ask, CurrentUser reader) {
        return queries.page(text, ask);
    }

    /** Where a tag stands in {@link #list}. */
    public static Cursor place(TagView tag) {
        return TagQueries.place(tag);
    }

    /** @throws NotFound if there is no such tag */
    @Transactional(readOnly = true)
    public TagView get(TagId id, CurrentUser reader) {
        return find(id).view();
    }

    private Tag find(TagId id) {
        return tags.findById(id).orElseThrow(NotFound::new);
    }

    /** How much each is used of what the reader may see; nothing of those that are not. One statement for all. */
    @Transactional(readOnly = true)
    public Map<TagId, TagUse> uses(Collection<TagId> ids, CurrentUser reader) {
        return queries.uses(ids, reader);
    }

    /** What bears any tag at all, each entry counted once: less than the sum of {@link #uses} where some bear several. */
    @Transactional(readOnly = true)
    public TagUse total(CurrentUser reader) {
        return queries.total(reader);
    }

    /** Names of tags that the reader's latest 500 entries bear, in their order. @param limit at most 100; below 1 it is 30 */
    @Transactional(readOnly = true)
    public List<String> recent(int limit, CurrentUser reader) {
        return queries.recent(reader.id(), limit < 1 ? FEW : Math.min(limit, MANY));
    }

    /** The colours of what these entries bear, by name in any case: one statement for all. */
    @Transactional(readOnly = true)
    public TagColors colors(Collection<TimeEntryView> entries) {
        var keys = entries.stream()
                .flatMap(entry -> entry.tagList().stream())
                .map(TagNames::key)
                .collect(Collectors.toSet());
        return new TagColors(queries.colors(keys));
    }

    /** Whether somebody may rename, colour, merge and delete tags. */
    public static boolean isKeptBy(CurrentUser user) {
        return user.isAdmin() || user.account().role() == Role.MANAGER;
    }

    private static void mustKeep(CurrentUser user) {
        if (!isKeptBy(user)) {
            throw new Forbidden();
        }
    }

    /**
     * Makes a tag that no entry bears yet.
     *
     * @throws jakarta.validation.ConstraintViolationException if the name is missing, too long or has a comma
     * @throws TagRefused if there is one of that name in any case
     */
    public TagView create(@Valid CreateTag command, CurrentUser actor) {
        tags.guard();
        mustBeFree(command.name(), null);
        var tag = tags.save(Tag.create(command, clock.instant())).view();
        changes.record(actor, "tag.created", tag.id(), null, tag);
        return tag;
    }

    private void mustBeFree(String name, @Nullable TagId except) {
        tags.findByNameKey(TagNames.key(name))
                .filter(other -> !other.tagId().equals(except))
                .ifPresent(other -> {
                    throw TagRefused.duplicate(other.name());
                });
    }

    /**
     * Gives a tag another name or colour. A new name stands in every entry that bears it, which is no edit of the entry: it
     * has a new version, and no row of its own in the change log.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such tag
     * @throws Forbidden if the caller keeps no tags
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws jakarta.validation.ConstraintViolationException if the name is empty, too long or has a comma
     * @throws TagRefused if another one has the name, or the text of an entry would become too long
     */
    public TagView change(TagId id, @Valid ChangeTag command, @Nullable Integer version, CurrentUser actor) {
        var tag = locked(id, version, actor);
        var before = tag.view();
        if (command.name() != null && !command.name().equals(before.name())) {
            mustBeFree(command.name(), id);
            texts.rename(tag, command.name());
        }
        tag.change(command);
        var after = tags.save(tag).view();
        changes.record(actor, "tag.changed", id, before, after);
        return after;
    }

    private Tag locked(TagId id, @Nullable Integer version, CurrentUser actor) {
        mustKeep(actor);
        keepers.lockAll();
        tags.guard();
        var tag = find(id);
        PreconditionFailed.unlessVersion(version, tag.version());
        return tag;
    }

    /**
     * What {@link #merge} would do now.
     *
     * @throws NotFound if there is no such tag
     * @throws Forbidden if the caller keeps no tags
     * @throws TagRefused if it would become itself, or the other one is not there
     */
    @Transactional(readOnly = true)
    public TagMerge previewMerge(TagId from, TagId into, CurrentUser actor) {
        mustKeep(actor);
        return merging(find(from), other(from, into));
    }

    private Tag other(TagId from, TagId into) {
        if (from.equals(into)) {
            throw TagRefused.itself();
        }
        return tags.findById(into).orElseThrow(TagRefused::unknown);
    }

    private TagMerge merging(Tag from, Tag into) {
        return new TagMerge(
                from.view(),
                into.view(),
                queries.bearing(from.tagId()),
                queries.bearingBoth(from.tagId(), into.tagId()));
    }

    /**
     * Makes two tags one: whatever bears the first bears the second instead, once.
     *
     * @param version what the caller saw of the first, or null
     * @throws NotFound if there is no such tag
     * @throws Forbidden if the caller keeps no tags
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws TagRefused if it would become itself, the other one is not there, or the text of an entry would become too long
     */
    public TagMerge merge(TagId from, TagId into, @Nullable Integer version, CurrentUser actor) {
        var tag = locked(from, version, actor);
        var target = other(from, into);
        var merge = merging(tag, target);
        texts.merge(tag, target);
        tags.delete(tag);
        changes.record(actor, "tag.merged", from, merge.from(), merge);
        return merge;
    }

    /** How many of everybody's entries would lose it. @throws NotFound if there is none @throws Forbidden as {@link #delete} */
    @Transactional(readOnly = true)
    public long previewDelete(TagId id, CurrentUser actor) {
        mustKeep(actor);
        return queries.bearing(find(id).tagId());
    }

    /**
     * Takes a tag from every entry that bears it.
     *
     * @param version what the caller saw, or null
     * @return from how many
     * @throws NotFound if there is no such tag
     * @throws Forbidden if the caller keeps no tags
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public long delete(TagId id, @Nullable Integer version, CurrentUser actor) {
        var tag = locked(id, version, actor);
        var entries = queries.bearing(id);
        texts.remove(tag);
        tags.delete(tag);
        changes.record(actor, "tag.deleted", id, tag.view(), null);
        return entries;
    }
}
