package io.timetracker.time;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A word that entries bear. Two that differ only in case are one. */
@Table("tag")
class Tag {

    private @Id @Nullable TagId id;
    private String name;
    private String nameKey;
    private @Nullable String color;
    private @Version int version;
    private Instant createdAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private Tag() {}

    static Tag create(CreateTag command, Instant now) {
        var tag = new Tag();
        tag.rename(command.name());
        tag.color = wire(command.color());
        tag.createdAt = now;
        return tag;
    }

    void change(ChangeTag command) {
        if (command.name() != null) {
            rename(command.name());
        }
        color = wire(command.color().or(color()));
    }

    private void rename(String wanted) {
        name = wanted;
        nameKey = TagNames.key(wanted);
    }

    private static @Nullable String wire(@Nullable TagColor color) {
        return color == null ? null : color.wire();
    }

    private @Nullable TagColor color() {
        return Optional.ofNullable(color).flatMap(TagColor::of).orElse(null);
    }

    TagId tagId() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    String key() {
        return nameKey;
    }

    int version() {
        return version;
    }

    TagView view() {
        return new TagView(tagId(), name, color(), version, createdAt);
    }
}
