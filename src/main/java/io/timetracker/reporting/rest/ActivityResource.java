package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.ActivityCounts;
import io.timetracker.reporting.ActivityView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody did, on the wire; the moment in UTC (Q07). */
@WireRecord
@Schema(name = "Activity")
record ActivityResource(
        @Schema(example = "77") long id,

        @Schema(example = "2", description = "null: the installation itself") @Nullable Long userId,

        @Schema(example = "ben") @Nullable String username,
        @Schema(example = "Ben Ott") @Nullable String displayName,

        @Schema(
                example = "created",
                description = "`created`, `updated`, `deleted`, `started`, `stopped`, or another thing that was done")
        String action,

        @Schema(example = "time_entry") String entityType,
        @Schema(example = "21") long entityId,
        @Schema(example = "Website - Header") @Nullable String entityName,

        @Schema(example = "Time entry logged: Website - Header")
        String description,

        Map<String, String> extraData,

        @Schema(description = "as `extra_data`") Map<String, String> metadata,

        @Schema(example = "2026-02-03T09:30:05") @Nullable String createdAt) {

    static ActivityResource of(ActivityView activity) {
        var more = activity.projectName() == null
                ? Map.<String, String>of()
                : Map.of("project_name", activity.projectName());
        return new ActivityResource(
                activity.id(),
                activity.userId(),
                activity.username(),
                activity.displayName(),
                activity.action(),
                activity.entityType(),
                activity.entityId(),
                activity.entityName(),
                activity.description(),
                more,
                more,
                WireTime.utc(activity.at()));
    }

    static List<ActivityResource> of(PageOf<ActivityView> page) {
        return page.items().stream().map(ActivityResource::of).toList();
    }

    @WireRecord
    @Schema(name = "ActivityTimeline")
    record Timeline(boolean success, List<Moment> activities) {}

    @WireRecord
    @Schema(name = "ActivityMoment")
    record Moment(
            @Schema(example = "77") long id,

            @Schema(example = "time_entry", description = "of what it was done to")
            String type,

            @Schema(example = "created") String action,
            @Schema(example = "Time entry logged: Website") String description,

            @Schema(example = "2026-02-03T09:30:05") @Nullable String createdAt) {

        static Moment of(ActivityView activity) {
            return new Moment(
                    activity.id(),
                    activity.entityType(),
                    activity.action(),
                    activity.description(),
                    WireTime.utc(activity.at()));
        }
    }

    @WireRecord
    @Schema(name = "ActivityPage")
    record Page(
            List<ActivityResource> activities,
            long total,
            long pages,
            int currentPage,
            boolean hasNext,
            boolean hasPrev) {

        static Page of(PageOf<ActivityView> page) {
            var at = page.ask().page();
            return new Page(ActivityResource.of(page), page.totalCount(), page.pages(), at, page.hasNext(), at > 1);
        }
    }

    @WireRecord
    @Schema(name = "ActivityFeed")
    record Feed(List<ActivityResource> activities, FeedPlace pagination) {

        static Feed of(PageOf<ActivityView> page) {
            return new Feed(ActivityResource.of(page), FeedPlace.of(page));
        }
    }

    @WireRecord
    @Schema(name = "ActivityFeedPlace")
    record FeedPlace(int page, int perPage, long total, long pages, boolean hasNext, boolean hasPrev) {

        static FeedPlace of(PageOf<ActivityView> page) {
            var ask = page.ask();
            return new FeedPlace(
                    ask.page(), ask.perPage(), page.totalCount(), page.pages(), page.hasNext(), ask.page() > 1);
        }
    }

    @WireRecord
    @Schema(name = "ActivityStats")
    record Stats(
            @Schema(example = "42") long totalActivities,
            @Schema(description = "by type") Map<String, Long> entityCounts,
            @Schema(description = "by action") Map<String, Long> actionCounts,

            @Schema(description = "who did most, ten at most; empty unless an administrator asks")
            List<Busy> userActivity,

            @Schema(example = "7") int periodDays) {

        static Stats of(ActivityCounts counts, int days) {
            return new Stats(
                    counts.total(),
                    counts.byEntity(),
                    counts.byAction(),
                    counts.people().stream()
                            .map(busy -> new Busy(busy.username(), busy.displayName(), busy.count()))
                            .toList(),
                    days);
        }
    }

    @WireRecord
    @Schema(name = "BusyPerson")
    record Busy(String username, String displayName, long count) {}
}
